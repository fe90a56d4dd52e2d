package kentongan.meetings.messages;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import kentongan.chat.Excerpt;
import kentongan.chat.Html;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Phrasebook;
import kentongan.chat.Texts;
import kentongan.meetings.Asked;
import kentongan.meetings.Meeting;
import kentongan.meetings.Plan;
import kentongan.meetings.Rsvp;
import kentongan.meetings.Rsvp.Answer;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How a meeting and the invitation to it read on a member's phone. */
@Component
public class MeetingTexts {

    /** The action of the answer buttons; its arguments are the answer and what is answered. */
    public static final String ANSWER = "rsvp";

    private static final int ROOM_FOR_LINE_BREAKS = 10;
    private static final int SHORTEST_AGENDA = 20;

    private final Phrasebook phrasebook;
    private final Members members;
    private final ObjectProvider<MoreKeys> more;

    MeetingTexts(Phrasebook phrasebook, Members members, ObjectProvider<MoreKeys> more) {
        this.phrasebook = phrasebook;
        this.members = members;
        this.more = more;
    }

    /** The texts in the reader's language. */
    public Texts in(Member reader) {
        return phrasebook.of(reader);
    }

    /** The invitation's words, which fit beside the calendar file. */
    public Html invitation(Asked asked, Texts texts) {
        var plan = asked.meeting().plan();
        var head = moved(asked, texts).plus(about(asked, texts));
        var signature = texts.html("meeting.signature", signer(asked.meeting(), texts));
        var most = Outgoing.LONGEST_CAPTION - Outgoing.ROOM_FOR_MARK - ROOM_FOR_LINE_BREAKS;
        var room = most - head.length() - signature.length();
        // a title and a place of nothing but emoji leave no room for who calls
        return room < 0 ? head : head.paragraph(agenda(plan, room)).paragraph(signature);
    }

    private static Html moved(Asked asked, Texts texts) {
        var one = asked.one();
        var isMoved = one == null ? asked.meeting().round() > 0 : one.round() > 0;
        return isMoved ? texts.html("meeting.moved.head").plus(new Html("\n")) : Html.EMPTY;
    }

    /** What, when and where, in a few lines. */
    public Html about(Asked asked, Texts texts) {
        var plan = asked.meeting().plan();
        var start = start(asked);
        var kind = plan.kind().name().toLowerCase(Locale.ROOT);
        var when = MeetingTimes.full(start, plan.length(), texts);
        var about = texts.html("meeting.about." + kind, plan.title(), when, MeetingTimes.length(plan.length(), texts));
        if (asked.one() == null && !plan.repetition().isOnce()) {
            about = about.plus(texts.html("meeting.about.repeated", RepetitionTexts.of(plan, texts)));
        }
        return about.plus(texts.html("meeting.about.place", plan.place()));
    }

    private static ZonedDateTime start(Asked asked) {
        var plan = asked.meeting().plan();
        var one = asked.one();
        return one == null
                ? plan.start().moment()
                : one.start().atZone(plan.start().zone());
    }

    private static Html agenda(Plan plan, int room) {
        return plan.agenda().isBlank() || room < SHORTEST_AGENDA ? Html.EMPTY : Html.escape(lines(plan.agenda(), room));
    }

    /** Keeps the lines of an agenda that fits; one that does not is shown as the beginning of it. */
    private static String lines(String agenda, int room) {
        return agenda.length() <= room ? agenda.strip() : Excerpt.of(agenda, room);
    }

    /** Who calls, by name and office; the secretary on behalf of the head. */
    private String signer(Meeting meeting, Texts texts) {
        var convener = members.byId(meeting.convener()).orElse(null);
        if (convener == null) {
            return texts.plain("role.head");
        }
        var role = convener.title() == null
                ? texts.plain("role." + convener.role().name().toLowerCase(Locale.ROOT))
                : convener.title();
        var key = convener.role() == Role.SECRETARY ? "meeting.on-behalf" : "meeting.signer";
        return texts.plain(key, convener.name(), role);
    }

    /** The answer buttons, and what else the reader can do with the invitation. */
    public Keyboard answers(Asked asked, Optional<Rsvp> rsvp, Member reader) {
        var texts = in(reader);
        var keyboard = answers(asked, rsvp, texts);
        for (var keys : more) {
            keyboard = keyboard.and(keys.onInvitation(asked, reader, texts));
        }
        return keyboard;
    }

    /** The answer buttons; the chosen one carries the time. */
    public Keyboard answers(Asked asked, Optional<Rsvp> rsvp, Texts texts) {
        var keys = new ArrayList<Key>();
        for (var answer : Answer.values()) {
            var label = label(answer, texts);
            var key = Key.press(label, ANSWER, code(answer), asked.subject());
            keys.add(rsvp.filter(it -> it.answer() == answer)
                    .map(it -> chosen(key, it, texts))
                    .orElse(key));
        }
        return Keyboard.NONE.and(keys);
    }

    private static Key chosen(Key key, Rsvp rsvp, Texts texts) {
        var at = rsvp.answeredAt();
        var time = at == null ? "" : " " + MeetingTimes.time(at, texts);
        return new Key(key.label() + time, key.data(), null, null).chosen();
    }

    /** An answer's name. */
    public static String label(Answer answer, Texts texts) {
        return texts.plain("rsvp." + code(answer));
    }

    /** How an answer stands in a button. */
    public static String code(Answer answer) {
        return answer.name().toLowerCase(Locale.ROOT);
    }

    /** The answer of that code, or null. */
    public static @Nullable Answer answer(String code) {
        for (var answer : Answer.values()) {
            if (code(answer).equals(code)) {
                return answer;
            }
        }
        return null;
    }
}
