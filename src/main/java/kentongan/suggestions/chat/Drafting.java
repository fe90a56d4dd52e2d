package kentongan.suggestions.chat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.Html;
import kentongan.suggestions.Draft;
import kentongan.suggestions.anonymity.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A suggestion while it is written. All of it, the picture too, is in the dialogue and nowhere else, so that it is erased
 * with it: when it was sent, by any command, or after a day.
 */
@Component
class Drafting {

    static final String TOPIC = "suggest";

    private static final String ID = "id";
    private static final String WORDS = "words";
    private static final String PHOTO = "photo";
    private static final String CATEGORY = "category";
    private static final String MESSAGES = "messages";

    private final Tickets tickets;

    Drafting(Tickets tickets) {
        this.tickets = tickets;
    }

    /** Begins with nothing but a random id. */
    Dialogue begin(Conversation talk) {
        talk.begin(TOPIC, WORDS, Map.of(ID, tickets.newId()));
        return of(talk).orElseThrow();
    }

    /** The one that the person is writing. */
    static Optional<Dialogue> of(Conversation talk) {
        return Optional.ofNullable(talk.dialogue(TOPIC));
    }

    static Html words(Dialogue dialogue) {
        var words = dialogue.get(WORDS);
        return words == null ? Html.EMPTY : new Html(words);
    }

    static Dialogue saying(Dialogue dialogue, Html words) {
        return dialogue.with(WORDS, words.markup());
    }

    static Dialogue showing(Dialogue dialogue, byte[] photo) {
        return dialogue.with(PHOTO, Base64.getEncoder().encodeToString(photo));
    }

    static boolean hasPhoto(Dialogue dialogue) {
        return dialogue.get(PHOTO) != null;
    }

    static @Nullable String category(Dialogue dialogue) {
        return dialogue.get(CATEGORY);
    }

    /** The same with that category, or with none if it was that one. */
    static Dialogue about(Dialogue dialogue, String category) {
        if (!category.equals(category(dialogue))) {
            return dialogue.with(CATEGORY, category);
        }
        var data = new HashMap<>(dialogue.data());
        data.remove(CATEGORY);
        return new Dialogue(dialogue.chatId(), dialogue.topic(), dialogue.step(), data, dialogue.since());
    }

    /** The same, knowing one more message of the chat that belongs to it. */
    static Dialogue with(Dialogue dialogue, int messageId) {
        var ids = new ArrayList<>(messages(dialogue));
        if (!ids.contains(messageId)) {
            ids.add(messageId);
        }
        return dialogue.with(
                MESSAGES, String.join(",", ids.stream().map(String::valueOf).toList()));
    }

    /** The messages of the chat that belong to it, the person's and ours. */
    static List<Integer> messages(Dialogue dialogue) {
        var ids = dialogue.get(MESSAGES);
        return ids == null || ids.isEmpty()
                ? List.of()
                : List.of(ids.split(",")).stream().map(Integer::valueOf).toList();
    }

    static Draft draft(Dialogue dialogue) {
        var photo = dialogue.get(PHOTO);
        return new Draft(
                String.valueOf(dialogue.get(ID)),
                words(dialogue),
                photo == null ? null : Base64.getDecoder().decode(photo),
                category(dialogue));
    }
}
