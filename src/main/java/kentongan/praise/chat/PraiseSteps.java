package kentongan.praise.chat;

import java.util.Optional;
import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.DialogueSteps;
import kentongan.chat.Html;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Media;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.Words;
import kentongan.office.Member;
import kentongan.praise.GivePraise;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for whatever is not known of a praise yet, one thing after the other, and takes what is typed meanwhile. */
@Component
class PraiseSteps implements DialogueSteps {

    private static final String WHO = "who";
    private static final String WORDS = "words";
    private static final String TIE = "tie";
    private static final String WHERE = "where";

    private static final int LONGEST = 700;

    /** A caption is shorter, and what stands around the words needs room in it. */
    private static final int LONGEST_CAPTION = 400;

    private final GivePraise give;
    private final PraiseCards cards;

    PraiseSteps(GivePraise give, PraiseCards cards) {
        this.give = give;
        this.cards = cards;
    }

    @Override
    public String topic() {
        return PraiseDraft.TOPIC;
    }

    /** Begins praise, if there is anybody to praise and not enough was said for now; else says which it is. */
    Optional<PraiseDraft> begin(Conversation talk) {
        if (give.hasPraisedEnough(talk.member(), talk.at())) {
            talk.say("praise.enough", GivePraise.MOST_AN_HOUR);
            return Optional.empty();
        }
        if (give.candidates(talk.member()).isEmpty()) {
            talk.say("praise.nobody");
            return Optional.empty();
        }
        return Optional.of(PraiseDraft.begin(talk));
    }

    /** Whether that member can be praised now; if not, a sentence that says why. */
    Optional<String> obstacle(Member giver, String receiver) {
        var member = give.candidate(giver, receiver);
        if (member.isEmpty()) {
            return Optional.of("praise.gone");
        }
        return member.get().isReachable() ? Optional.empty() : Optional.of("praise.unreachable");
    }

    /** Asks what is to be asked next, or shows the preview. */
    void goOn(Conversation talk, PraiseDraft draft, @Nullable Press press) {
        var to = draft.to() == null
                ? null
                : give.candidate(talk.member(), draft.to()).orElse(null);
        if (to == null) {
            show(talk, draft.at(WHO), press, people(talk, draft, 0, talk.texts().html("praise.ask-who")));
        } else if (draft.words() == null) {
            show(talk, draft.at(WORDS), press, PraiseCards.words(draft, to, LONGEST, talk.texts()));
        } else if (!draft.isTied() && !cards.ties(to, talk.member(), talk.at()).isEmpty()) {
            var ties = cards.ties(to, talk.member(), talk.at());
            show(talk, draft.at(TIE), press, PraiseCards.tie(draft, to, ties, talk.texts()));
        } else if (draft.beforeAll() == null) {
            show(talk, draft.at(WHERE), press, PraiseCards.where(draft, to, talk.texts()));
        } else {
            show(talk, draft.at(PraiseDraft.PREVIEW), press, cards.preview(draft, talk.member(), to, talk.at()));
        }
    }

    private static void show(Conversation talk, PraiseDraft draft, @Nullable Press press, Outgoing message) {
        talk.keep(draft.dialogue());
        // a text can't become a picture (Bot API: editMessageText)
        if (press == null || message.attachment() != null) {
            talk.say(message);
        } else {
            talk.replace(press, message);
        }
    }

    Outgoing people(Conversation talk, PraiseDraft draft, int page, Html question) {
        return PraiseCards.people(draft, give.candidates(talk.member()), page, question, talk.texts());
    }

    @Override
    public void hear(Conversation talk, Dialogue dialogue, IncomingMessage message) {
        if (!GivePraise.mayPraise(talk.member())) {
            talk.leave();
            talk.say("command.not-yours");
            return;
        }
        var draft = new PraiseDraft(dialogue);
        switch (dialogue.step()) {
            case WHO -> name(talk, draft, message.html());
            case WORDS -> words(message, talk).ifPresent(it -> goOn(talk, draft.saying(it), null));
            case PraiseDraft.PREVIEW ->
                words(message, talk)
                        .ifPresent(it -> goOn(talk, draft.renewed(talk).saying(it), null));
            default -> {
                talk.say("praise.choose");
                goOn(talk, draft, null);
            }
        }
    }

    /** Takes a name and perhaps the words behind it. */
    void name(Conversation talk, PraiseDraft draft, Html typed) {
        var named = NamedPeople.in(give.candidates(talk.member()), typed);
        var texts = talk.texts();
        if (named.people().isEmpty()) {
            talk.keep(draft.at(WHO).dialogue());
            talk.say(people(talk, draft, 0, texts.html("praise.ask-who.unknown")));
            return;
        }
        var rest = named.rest().isBlank()
                ? Optional.of(draft)
                : fitting(talk, named.rest(), LONGEST).map(it -> draft.saying(Words.typed(it)));
        if (named.people().size() > 1) {
            var kept = rest.orElse(draft).at(WHO);
            talk.keep(kept.dialogue());
            talk.say(PraiseCards.people(kept, named.people(), 0, texts.html("praise.ask-who.several"), texts));
            return;
        }
        var to = named.people().get(0);
        var obstacle = obstacle(talk.member(), to.id());
        if (obstacle.isPresent()) {
            talk.say(obstacle.get(), to.name());
            return;
        }
        goOn(talk, rest.orElse(draft).to(to), null);
    }

    /** The words of a message, with a picture if there is one; empty if the person was told what is wrong with them. */
    private static Optional<Words> words(IncomingMessage message, Conversation talk) {
        var file = message.file();
        if (file != null && (file.media() != Media.PHOTO || message.albumId() != null)) {
            talk.say("praise.photo-only");
            return Optional.empty();
        }
        var most = file == null ? LONGEST : LONGEST_CAPTION;
        return fitting(talk, message.html(), most).map(it -> Words.of(message));
    }

    private static Optional<Html> fitting(Conversation talk, Html words, int most) {
        if (words.isBlank()) {
            talk.say("message.empty");
            return Optional.empty();
        }
        if (words.length() > most) {
            talk.say("message.too-long", words.length(), most);
            return Optional.empty();
        }
        return Optional.of(words);
    }
}
