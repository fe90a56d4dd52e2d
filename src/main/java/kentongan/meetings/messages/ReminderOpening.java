package kentongan.meetings.messages;

import java.time.Instant;
import kentongan.chat.Html;
import kentongan.chat.Texts;
import kentongan.meetings.Meeting;

/** Says something before a reminder's own words, such as what is still open from the last time. */
public interface ReminderOpening {

    /** The words; blank where there is nothing to say. */
    Html of(Meeting meeting, Texts texts, Instant now);
}
