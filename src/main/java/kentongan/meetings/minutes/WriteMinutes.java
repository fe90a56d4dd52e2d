package kentongan.meetings.minutes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kentongan.chat.Html;
import kentongan.chat.Words;
import kentongan.meetings.attendance.CheckIn;
import kentongan.meetings.attendance.FollowCheckIn;
import kentongan.meetings.minutes.DecisionLine.Decided;
import kentongan.meetings.minutes.DecisionLine.Unclear;
import kentongan.meetings.minutes.MinutesDraft.State;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.OfficeHours;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes drafts of minutes, reads the decisions in them, and reads anew what could not be read. */
@Component
public class WriteMinutes {

    private final MinutesArchive archive;
    private final FollowCheckIn follow;
    private final Members members;
    private final OfficeHours hours;

    WriteMinutes(MinutesArchive archive, FollowCheckIn follow, Members members, OfficeHours hours) {
        this.archive = archive;
        this.follow = follow;
        this.members = members;
        this.hours = hours;
    }

    /** A line that could not be read, and why. */
    public record Unread(String line, Unclear why) {}

    /** Who writes, and when. */
    public record By(Member author, Instant at, Supplier<String> ids) {}

    /** The check-in whose minutes the member may write: its convener, the head and the secretary. */
    public Optional<CheckIn> of(String checkIn, Member member) {
        return follow.byId(checkIn, member).filter(CheckIn::isClosed);
    }

    /** The minutes of a check-in that were sent. */
    public Optional<Minutes> sent(CheckIn checkIn) {
        return archive.byId(checkIn.id());
    }

    /** The member's draft, as long as it is not sent and they may write it. */
    public Optional<MinutesDraft> draft(String id, Member member) {
        return own(id, member, Set.of(State.DRAFT));
    }

    /** The same for sending it, which may have been interrupted. */
    public Optional<MinutesDraft> toSend(String id, Member member) {
        return own(id, member, Set.of(State.DRAFT, State.SENDING));
    }

    private Optional<MinutesDraft> own(String id, Member member, Set<State> states) {
        return archive.draft(id)
                .filter(it -> states.contains(it.state()) && it.author().equals(member.id()))
                .filter(it -> of(it.checkIn(), member).isPresent());
    }

    /**
     * Makes a draft of what was written; a file that comes alone is added to the words of the one before.
     *
     * @param before the draft that this goes on with, if any
     */
    public MinutesDraft write(CheckIn checkIn, Optional<MinutesDraft> before, Words words, By by) {
        var all = before.map(it -> together(it.words(), words)).orElse(words);
        var id = before.map(MinutesDraft::id).orElseGet(by.ids());
        var draft =
                new MinutesDraft(id, checkIn.id(), by.author().id(), all, List.of(), List.of(), State.DRAFT, by.at());
        var read = read(draft, by);
        archive.put(read);
        return read;
    }

    private static Words together(Words before, Words now) {
        if (now.hasFile() && now.html().isBlank()) {
            return now.saying(before.html());
        }
        return !now.hasFile() && before.hasFile() ? before.saying(now.html()) : now;
    }

    private MinutesDraft read(MinutesDraft draft, By by) {
        var reader = reader(by);
        var decisions = new ArrayList<Decision>();
        var unread = new ArrayList<String>();
        for (var line : lines(draft.words().html().plain())) {
            var read = reader.read(line);
            if (read instanceof Decided decided) {
                decisions.add(decision(decided, by));
            } else if (read instanceof Unclear) {
                unread.add(line);
            }
        }
        return draft.with(draft.words(), decisions, unread);
    }

    private static Decision decision(Decided it, By by) {
        var isAuthors = it.owner().id().equals(by.author().id());
        return new Decision(by.ids().get(), it.what(), it.owner().id(), it.deadline(), isAuthors);
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
    }

    private DecisionReader reader(By by) {
        return new DecisionReader(members.active(), by.author(), by.at().atZone(hours.zone()), hours.workingHours());
    }

    /** Why the unread lines could not be read, as of now. */
    public List<Unread> problems(MinutesDraft draft, By by) {
        var reader = reader(by);
        return draft.unread().stream()
                .flatMap(line -> reader.readAgain(line) instanceof Unclear unclear
                        ? Stream.of(new Unread(line, unclear))
                        : Stream.<Unread>empty())
                .toList();
    }

    /** Takes the lines once more, which stand in the minutes from then on in place of those that could not be read. */
    public MinutesDraft readAgain(MinutesDraft draft, String typed, By by) {
        var reader = reader(by);
        var decisions = new ArrayList<>(draft.decisions());
        var unread = new ArrayList<String>();
        var html = draft.words().html();
        var old = new ArrayList<>(draft.unread());
        for (var line : lines(typed)) {
            var withDash = line.matches("^[-–—•*].*") ? line : "- " + line;
            html = replaced(html, old.isEmpty() ? null : old.remove(0), withDash);
            if (reader.readAgain(line) instanceof Decided decided) {
                decisions.add(decision(decided, by));
            } else {
                unread.add(withDash);
            }
        }
        unread.addAll(old);
        var next = draft.with(draft.words().saying(html), decisions, unread);
        archive.put(next);
        return next;
    }

    /** A line with markup may hold but one end of it, so there the new one goes to the end. */
    private static Html replaced(Html text, @Nullable String old, String line) {
        var lines = new ArrayList<>(List.of(text.markup().split("\n", -1)));
        var escaped = Html.escape(line).markup();
        for (int i = 0; old != null && i < lines.size(); i++) {
            var isIt = new Html(lines.get(i)).plain().strip().equals(old);
            if (isIt && !lines.get(i).contains("<")) {
                lines.set(i, escaped);
                return new Html(String.join("\n", lines));
            }
        }
        lines.add(escaped);
        return new Html(String.join("\n", lines));
    }

    /** Lets the lines that could not be read stand as mere words. */
    public MinutesDraft leaveUnread(MinutesDraft draft) {
        var next = draft.with(draft.words(), draft.decisions(), List.of());
        archive.put(next);
        return next;
    }

    /** Throws it away. */
    public void drop(MinutesDraft draft) {
        archive.move(draft.id(), State.DRAFT, State.DROPPED);
    }
}
