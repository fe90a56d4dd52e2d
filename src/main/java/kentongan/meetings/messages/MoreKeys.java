package kentongan.meetings.messages;

import java.util.List;
import kentongan.chat.Key;
import kentongan.chat.Texts;
import kentongan.meetings.Asked;
import kentongan.meetings.Meeting;
import kentongan.office.Member;

/** Buttons that other parts of meetings put below an invitation's answers, or on a card. */
public interface MoreKeys {

    /** A row below the answers; empty where there is nothing more to do. */
    default List<Key> onInvitation(Asked asked, Member reader, Texts texts) {
        return List.of();
    }

    /** A row on the card of a meeting, which the reader runs; empty where there is nothing more to do. */
    default List<Key> onCard(Meeting meeting, Member reader, Texts texts) {
        return List.of();
    }
}
