package kentongan.praise.chat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.Html;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.chat.Words;
import kentongan.office.Member;
import kentongan.praise.Praise;
import kentongan.praise.Praise.Showing;
import kentongan.praise.Praise.State;
import kentongan.praise.Praise.Tie;
import org.jspecify.annotations.Nullable;

/** Praise that is being prepared, as the dialogue knows it. */
record PraiseDraft(Dialogue dialogue) {

    static final String TOPIC = "praise";

    /** The step at which nothing is asked any more. */
    static final String PREVIEW = "preview";

    private static final String ID = "id";
    private static final String TO = "to";
    private static final String WORDS = "words";
    private static final String PICTURE = "picture";
    private static final String TIE = "tie";
    private static final String TITLE = "title";
    private static final String BEFORE_ALL = "all";

    /** The one to which a button belongs; its first argument says which. */
    static PraiseDraft of(Conversation talk, Press press) {
        var dialogue = talk.dialogue(TOPIC);
        if (dialogue == null || !press.argument(0).equals(dialogue.get(ID))) {
            throw new StaleButton();
        }
        return new PraiseDraft(dialogue);
    }

    static PraiseDraft begin(Conversation talk) {
        var id = talk.newId();
        return new PraiseDraft(new Dialogue(talk.chatId(), TOPIC, "", Map.of(ID, id), talk.at()));
    }

    /** The same under another id: buttons that belong to the old one no longer do anything. */
    PraiseDraft renewed(Conversation talk) {
        return with(ID, talk.newId());
    }

    String id() {
        return Objects.requireNonNull(dialogue.get(ID));
    }

    @Nullable String to() {
        return dialogue.get(TO);
    }

    @Nullable Words words() {
        var html = dialogue.get(WORDS);
        var picture = dialogue.get(PICTURE);
        if (html == null) {
            return null;
        }
        return picture == null || picture.isEmpty()
                ? Words.typed(new Html(html))
                : new Words(new Html(html), dialogue.chatId(), List.of(Integer.valueOf(picture)));
    }

    /** Whether it was asked what it is for. */
    boolean isTied() {
        return dialogue.get(TIE) != null;
    }

    private @Nullable Tie tie() {
        var id = dialogue.get(TIE);
        return id == null || id.isEmpty() ? null : new Tie(id, Objects.requireNonNull(dialogue.get(TITLE)));
    }

    /** Null as long as it was not asked. */
    @Nullable Boolean beforeAll() {
        var all = dialogue.get(BEFORE_ALL);
        return all == null ? null : Boolean.valueOf(all);
    }

    PraiseDraft to(Member receiver) {
        return with(TO, receiver.id());
    }

    PraiseDraft saying(Words words) {
        var picture = words.hasFile() ? String.valueOf(words.messages().get(0)) : "";
        return with(WORDS, words.html().markup()).with(PICTURE, picture);
    }

    PraiseDraft tiedTo(@Nullable Tie tie) {
        return tie == null ? with(TIE, "") : with(TIE, tie.about()).with(TITLE, tie.title());
    }

    PraiseDraft beforeAll(boolean isBeforeAll) {
        return with(BEFORE_ALL, String.valueOf(isBeforeAll));
    }

    /** A text in place of the card that was shown last, which is a picture only where it is the preview of one. */
    Outgoing instead(Html text) {
        var words = words();
        return words != null && dialogue.step().equals(PREVIEW) ? words.shownIn(text) : Outgoing.text(text);
    }

    PraiseDraft at(String step) {
        return new PraiseDraft(dialogue.at(step));
    }

    private PraiseDraft with(String name, String value) {
        return new PraiseDraft(dialogue.with(name, value));
    }

    /**
     * The praise as it would be given now.
     *
     * @throws StaleButton if not everything is known yet
     */
    Praise praise(Member giver, Member receiver, Instant now, Instant departs) {
        var words = words();
        var beforeAll = beforeAll();
        if (words == null || beforeAll == null) {
            throw new StaleButton();
        }
        return new Praise(
                id(),
                giver.id(),
                receiver.id(),
                receiver.sectionId(),
                words,
                tie(),
                beforeAll ? Showing.ASKED : Showing.PRIVATE,
                State.GIVEN,
                now,
                departs,
                List.of());
    }
}
