package kentongan.announcements;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kentongan.announcements.Copies.Copy;
import kentongan.chat.Html;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Phrasebook;
import kentongan.chat.Texts;
import kentongan.office.Language;
import kentongan.office.Member;
import kentongan.office.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How an announcement reads on a member's phone. */
@Component
public class AnnouncementTexts {

    /** The action of the reply buttons; its arguments are the announcement and the reply's code. */
    public static final String REPLY = "re";

    /** The action of the button to pass it on; its argument is the announcement. */
    public static final String PASS_ON = "pass";

    private static final int BUTTONS_A_ROW = 2;
    private static final int EXCERPT = 150;
    private static final int LINE_BREAKS = 5;

    private final Phrasebook phrasebook;
    private final TermsTexts terms;
    private final PollTexts polls;
    private final SharedAnswerTexts sharedAnswers;

    AnnouncementTexts(Phrasebook phrasebook, TermsTexts terms, PollTexts polls, SharedAnswerTexts sharedAnswers) {
        this.phrasebook = phrasebook;
        this.terms = terms;
        this.polls = polls;
        this.sharedAnswers = sharedAnswers;
    }

    /** The texts in the reader's language. */
    public Texts in(Member reader) {
        return phrasebook.of(reader);
    }

    /** The announcement as the reader gets it: the author's words, the signature, answers shared since, and the buttons. */
    Outgoing message(Copy copy) {
        var texts = in(copy.reader());
        var deadline = copy.delivery().deadline(copy.announcement());
        var passedBy = copy.passedBy() == null
                ? Html.EMPTY
                : texts.html("pass.by", copy.passedBy().name());
        var signature = signature(copy.announcement(), copy.author(), texts);
        var message = shown(copy.announcement(), terms.deadline(deadline, texts), passedBy, signature, texts);
        var answered = sharedAnswers.below(copy.announcement(), message, texts).with(keyboard(copy));
        return polls.completed(copy.announcement(), answered, texts);
    }

    /** The messages of many copies by delivery; most are the same, and are made once. */
    Map<String, Outgoing> messages(Collection<Copy> copies) {
        var made = new HashMap<Look, Outgoing>();
        var messages = new HashMap<String, Outgoing>();
        for (var copy : copies) {
            messages.put(copy.delivery().id(), made.computeIfAbsent(Look.of(copy), it -> message(copy)));
        }
        return messages;
    }

    /** All that {@link #message} looks at, so that two copies of the same look have the same message. */
    private record Look(
            String announcement,
            @Nullable Language language,
            @Nullable String zone,
            Delivery.@Nullable Passed passed,
            @Nullable Reply reply,
            boolean mayPassOn) {

        static Look of(Copy copy) {
            return new Look(
                    copy.announcement().id(),
                    copy.reader().language(),
                    copy.reader().zone(),
                    copy.delivery().passed(),
                    copy.delivery().reply(),
                    PassOn.mayPassOn(copy.reader(), copy.announcement()));
        }
    }

    /** A message that points at the announcement, with its reply buttons at hand. */
    Outgoing pointer(Copy copy, String key) {
        var texts = in(copy.reader());
        var pointer = Outgoing.text(texts.html(key, copy.announcement().words().excerpt(EXCERPT)))
                .with(keyboard(copy));
        var original = copy.delivery().messageId();
        return original == null ? pointer : pointer.inReplyTo(original);
    }

    /** The same without buttons, as its author sees it before sending. */
    public Outgoing preview(Announcement announcement, Member author, Texts texts) {
        var deadline = terms.deadline(announcement.terms().deadline(), texts);
        return shown(announcement, deadline, Html.EMPTY, signature(announcement, author, texts), texts);
    }

    /** The deadline always finds room; who passed it on and the goal make way for a text of full length. */
    private Outgoing shown(Announcement announcement, Html deadline, Html passedBy, Html signature, Texts texts) {
        var words = announcement.words();
        var room = words.longest() - words.html().length() - deadline.length() - signature.length() - LINE_BREAKS;
        var passed = passedBy.length() > room ? Html.EMPTY : passedBy;
        var goal = terms.goal(announcement, room - passed.length(), texts);
        var below = TermsTexts.below(TermsTexts.below(goal, deadline), TermsTexts.below(passed, signature));
        return words.shownIn(words.html().paragraph(below));
    }

    private Html signature(Announcement announcement, Member author, Texts texts) {
        var signature = texts.html("announcement.signature", signer(author, texts));
        var correctedAt = announcement.correctedAt();
        return correctedAt == null
                ? signature
                : signature.plus(texts.html("announcement.corrected", Clockface.dayAndTime(correctedAt, texts)));
    }

    private static Html signer(Member author, Texts texts) {
        var role = author.title() == null
                ? texts.html("role." + author.role().name().toLowerCase(Locale.ROOT))
                : Html.escape(author.title());
        return author.role() == Role.SECRETARY ? texts.html("announcement.on-behalf", role) : role;
    }

    /** The reply buttons, and for a section head the one to pass an instruction on. */
    Keyboard keyboard(Copy copy) {
        var texts = in(copy.reader());
        var replies = keyboard(copy.announcement(), texts, copy.delivery().reply());
        return PassOn.mayPassOn(copy.reader(), copy.announcement())
                ? replies.and(Key.press(
                        texts.plain("pass.on"), PASS_ON, copy.announcement().id()))
                : replies;
    }

    /** The reply buttons; the chosen one carries the time, and {@code Done} follows {@code Understood}. */
    public Keyboard keyboard(Announcement announcement, Texts texts, @Nullable Reply reply) {
        if (announcement.kind() == Kind.POLL) {
            return polls.keyboard(announcement, texts, reply);
        }
        var keys = new ArrayList<Key>();
        for (var code : codes(announcement, reply)) {
            var key = Key.press(label(announcement, code, texts), REPLY, announcement.id(), code);
            keys.add(reply != null && reply.code().equals(code) ? chosen(key, reply, texts) : key);
        }
        return Keyboard.NONE.andRows(keys, BUTTONS_A_ROW);
    }

    private static Key chosen(Key key, Reply reply, Texts texts) {
        return new Key(key.label() + " " + Clockface.time(reply.at(), texts), key.data(), null, null).chosen();
    }

    private static List<String> codes(Announcement announcement, @Nullable Reply reply) {
        var codes = new ArrayList<>(announcement.replies());
        if (reply != null
                && (reply.code().equals(Reply.UNDERSTOOD) || reply.code().equals(Reply.DONE))) {
            codes.add(Reply.DONE);
        }
        return codes;
    }

    /** A reply's name: the label of its button, or the options of a poll that it chose. */
    public static String label(Announcement announcement, String code, Texts texts) {
        var options = announcement.kind() == Kind.POLL ? Choices.of(code).options() : List.<Integer>of();
        return options.isEmpty()
                ? texts.plain("reply." + code)
                : options.stream().map(announcement.replies()::get).collect(Collectors.joining(", "));
    }
}
