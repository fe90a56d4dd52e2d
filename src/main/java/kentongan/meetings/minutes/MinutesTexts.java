package kentongan.meetings.minutes;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import kentongan.chat.Excerpt;
import kentongan.chat.Html;
import kentongan.chat.Outgoing;
import kentongan.chat.Phrasebook;
import kentongan.chat.Texts;
import kentongan.chat.Words;
import kentongan.meetings.attendance.CheckIn;
import kentongan.meetings.messages.MeetingTimes;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.OfficeHours;
import org.springframework.stereotype.Component;

/** How minutes and what was decided read. */
@Component
public class MinutesTexts {

    private static final int LONGEST_TASK = 120;
    private static final int MOST = 15;

    private final Phrasebook phrasebook;
    private final Members members;
    private final OfficeHours hours;

    MinutesTexts(Phrasebook phrasebook, Members members, OfficeHours hours) {
        this.phrasebook = phrasebook;
        this.members = members;
        this.hours = hours;
    }

    /** The texts in the reader's language. */
    public Texts in(Member reader) {
        return phrasebook.of(reader);
    }

    /** The minutes as they stand on a phone. */
    public Outgoing minutes(CheckIn checkIn, Words words, String author, boolean isCorrected, Texts in) {
        var key = isCorrected ? "minutes.title.corrected" : "minutes.title";
        var name = members.byId(author).map(Member::name).orElse("");
        var text = in.html(key, checkIn.title(), day(checkIn.start(), in))
                .paragraph(words.html())
                .paragraph(in.html("minutes.signature", name));
        return words.shownIn(text);
    }

    private String day(Instant at, Texts in) {
        return MeetingTimes.day(at.atZone(hours.zone()).toLocalDate(), in);
    }

    /** The words of the instruction that comes of a decision, in the office's language. */
    Html instruction(Decision decision, CheckIn checkIn) {
        var in = phrasebook.office();
        return Html.escape(decision.what())
                .paragraph(in.html("minutes.instruction", checkIn.title(), day(checkIn.start(), in)));
    }

    /** Decisions, one a line, each with its owner and deadline. */
    public Html decisions(List<Decision> decisions, Texts in) {
        var text = Html.EMPTY;
        for (var decision : decisions.subList(0, Math.min(MOST, decisions.size()))) {
            text = text.plus(new Html(text.isBlank() ? "" : "\n")).plus(line(decision, in));
        }
        return decisions.size() > MOST
                ? text.plus(new Html("\n")).plus(in.html("minutes.more", decisions.size() - MOST))
                : text;
    }

    private Html line(Decision decision, Texts in) {
        var owner = members.byId(decision.owner()).map(Member::name).orElse("?");
        var what = Excerpt.of(decision.what(), LONGEST_TASK);
        return in.html("minutes.decision", owner, what, deadline(decision, in));
    }

    private String deadline(Decision decision, Texts in) {
        return MeetingTimes.brief(decision.deadline().atZone(hours.zone()), in);
    }

    /** Why a line could not be read, in one sentence. */
    public Html problem(WriteMinutes.Unread unread, Texts in) {
        var why = unread.why();
        var key = "minutes.unread." + why.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return in.html("minutes.unread", Excerpt.of(unread.line(), LONGEST_TASK))
                .plus(new Html("\n"))
                .plus(in.html(key, why.details().toArray()));
    }
}
