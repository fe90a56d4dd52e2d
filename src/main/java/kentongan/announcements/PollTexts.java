package kentongan.announcements;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kentongan.announcements.Copies.Copy;
import kentongan.chat.Html;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Phrasebook;
import kentongan.chat.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a poll reads: on a member's phone, on its board and, once closed, as a result. */
@Component
public class PollTexts {

    /** Chooses an option by name, or takes it back; its arguments are the announcement, the option, and 1 or 0. */
    public static final String VOTE = "vote";

    /** Marks options of an anonymous vote that is not cast yet; its arguments are the announcement and the options as bits. */
    public static final String MARK = "vote-mark";

    /** Casts an anonymous vote; its arguments are the announcement and the options as bits. */
    public static final String CAST = "vote-cast";

    /** Tells what became of an anonymous vote; its argument is the announcement. */
    public static final String VOTED = "vote-done";

    /** Closes the poll; its argument is the announcement. */
    public static final String CLOSE = "poll-close";

    private static final int EXCERPT = 100;

    private final Phrasebook phrasebook;
    private final Polls polls;

    PollTexts(Phrasebook phrasebook, Polls polls) {
        this.phrasebook = phrasebook;
        this.polls = polls;
    }

    /** The announcement as a member sees it, with what a poll says below: how to vote or, once closed, the result. */
    Outgoing completed(Announcement announcement, Outgoing message, Texts texts) {
        if (announcement.kind() != Kind.POLL) {
            return message;
        }
        var poll = polls.of(announcement);
        var below = poll.isClosed() ? result(announcement, poll, texts) : rules(announcement, texts);
        var text = message.text().paragraph(below);
        var longest = announcement.words().longest();
        if (text.length() > longest) {
            text = poll.isClosed() ? shortened(announcement, below, longest) : message.text();
        }
        return new Outgoing(text, message.keyboard(), message.attachment(), message.silent(), message.replyTo());
    }

    /** Everyone knows the words already; the result is what they have not seen. */
    private static Html shortened(Announcement announcement, Html result, int longest) {
        var room = longest - result.length() - 2;
        return Html.escape(announcement.words().excerpt(room)).paragraph(result);
    }

    /** How to vote, in a line; empty where one named choice needs no words. */
    public static Html rules(Announcement announcement, Texts texts) {
        var ballot = Ballot.of(announcement);
        if (ballot.anonymous()) {
            return texts.html(ballot.several() ? "poll.rules.anonymous.several" : "poll.rules.anonymous");
        }
        return ballot.several() ? texts.html("poll.rules.several") : Html.EMPTY;
    }

    /** Says, without sound, that the poll was closed. */
    Outgoing notice(Copy copy) {
        var texts = phrasebook.of(copy.reader());
        var text = texts.html("poll.notice", copy.announcement().words().excerpt(EXCERPT));
        return new Outgoing(text, Keyboard.NONE, null, true, copy.delivery().messageId());
    }

    /** The options as buttons; the chosen ones carry the time. None once it is closed. */
    Keyboard keyboard(Announcement announcement, Texts texts, @Nullable Reply reply) {
        if (polls.of(announcement).isClosed()) {
            return Keyboard.NONE;
        }
        if (!Ballot.of(announcement).anonymous()) {
            return named(announcement, reply, texts);
        }
        return reply != null && reply.code().equals(Reply.VOTED)
                ? Keyboard.row(Key.press(
                                texts.plain("poll.voted", Clockface.time(reply.at(), texts)), VOTED, announcement.id())
                        .chosen())
                : marking(announcement, Choices.NONE, texts);
    }

    private static Keyboard named(Announcement announcement, @Nullable Reply reply, Texts texts) {
        var several = Ballot.of(announcement).several();
        var choices = Choices.in(reply);
        var time = reply == null ? "" : " " + Clockface.time(reply.at(), texts);
        var keyboard = Keyboard.NONE;
        for (int option = 0; option < announcement.replies().size(); option++) {
            var chosen = choices.has(option);
            var label = announcement.replies().get(option) + (chosen ? time : "");
            var key = Key.press(label, VOTE, announcement.id(), option, chosen && several ? 0 : 1);
            keyboard = keyboard.and(chosen ? key.chosen() : key);
        }
        return keyboard;
    }

    /** The buttons of an anonymous poll with several choices, some of them marked; the marks are nowhere but in the buttons. */
    public Keyboard marking(Announcement announcement, Choices marked, Texts texts) {
        var several = Ballot.of(announcement).several();
        var keyboard = Keyboard.NONE;
        for (int option = 0; option < announcement.replies().size(); option++) {
            var label = announcement.replies().get(option);
            var isMarked = marked.has(option);
            var mask = marked.with(option, !isMarked).mask();
            var key = Key.press(isMarked ? label + " ☑️" : label, several ? MARK : CAST, announcement.id(), mask);
            keyboard = keyboard.and(isMarked ? key.chosen() : key);
        }
        return marked.isEmpty()
                ? keyboard
                : keyboard.and(Key.press(
                                texts.plain("poll.cast", marked.options().size()),
                                CAST,
                                announcement.id(),
                                marked.mask())
                        .primary());
    }

    /** How the poll stands, for its board; an anonymous one shows nothing before it is closed. */
    Html standing(Announcement announcement, Tally tally, Texts texts) {
        var poll = polls.of(announcement);
        var ballot = Ballot.of(announcement);
        if (poll.closedAt() != null) {
            return texts.html("poll.closed", Clockface.dayAndTime(poll.closedAt(), texts))
                    .paragraph(result(announcement, poll, texts));
        }
        return ballot.anonymous()
                ? texts.html("poll.sealed", poll.voters().size(), PollCount.FEWEST_ANONYMOUS)
                : bars(announcement, PollCount.named(announcement.replies().size(), tally), texts);
    }

    boolean isClosed(Announcement announcement) {
        return polls.isClosed(announcement);
    }

    /** The button under the board of an open poll. */
    List<Key> boardKeys(Announcement announcement, Texts texts) {
        return announcement.kind() == Kind.POLL
                ? List.of(Key.press(texts.plain("poll.close"), CLOSE, announcement.id()))
                : List.of();
    }

    /** The result; empty for the moment between the closing and the counting. */
    private static Html result(Announcement announcement, Poll poll, Texts texts) {
        if (poll.voted() == null && !Ballot.of(announcement).anonymous()) {
            return Html.EMPTY;
        }
        var count = PollCount.stored(announcement, poll);
        var head = texts.html(
                "poll.result", count.voted(), announcement.recipients().size());
        return Ballot.of(announcement).anonymous() && count.voted() < PollCount.FEWEST_ANONYMOUS
                ? head.plus(new Html("\n")).plus(texts.html("poll.few", PollCount.FEWEST_ANONYMOUS))
                : head.plus(new Html("\n")).plus(bars(announcement, count, texts));
    }

    private static Html bars(Announcement announcement, PollCount count, Texts texts) {
        var lines = new ArrayList<Html>();
        for (int option = 0; option < announcement.replies().size(); option++) {
            lines.add(texts.html(
                    "poll.bar",
                    announcement.replies().get(option),
                    count.votes().get(option),
                    count.bar(option),
                    count.percent(option)));
        }
        return new Html(lines.stream().map(Html::markup).collect(Collectors.joining("\n")));
    }

    /** The options of a draft and how they may be chosen, for its card. */
    public static Html draft(Announcement draft, Texts texts) {
        var options = IntStream.range(0, draft.replies().size())
                .mapToObj(option -> texts.html(
                                "poll.option", option + 1, draft.replies().get(option))
                        .markup())
                .collect(Collectors.joining("\n"));
        return options.isEmpty()
                ? texts.html("poll.missing").plus(rulesBelow(draft, texts))
                : new Html(options).plus(rulesBelow(draft, texts));
    }

    private static Html rulesBelow(Announcement draft, Texts texts) {
        var rules = rules(draft, texts);
        return rules.isBlank() ? rules : new Html("\n").plus(rules);
    }
}
