package kentongan.chat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Where one person stands in a guided exchange; stored, so that it survives a restart.
 *
 * @param chatId the person's private chat: there is at most one dialogue in it
 * @param topic names the {@link DialogueSteps} that continue it
 * @param step what is awaited now
 * @param data what was gathered so far
 * @param since when it began; null where that was never noted
 */
@Document("dialogues")
public record Dialogue(
        @Id long chatId,
        String topic,
        String step,
        Map<String, String> data,
        @Nullable Instant since) {

    /** In characters: an idea's picture has up to 1.4 million, and whatever is typed at most 4,096 at a time. */
    static final int LONGEST = 2_000_000;

    int length() {
        return data.values().stream().mapToInt(String::length).sum();
    }

    /** What was gathered under that name, or null. */
    public @Nullable String get(String name) {
        return data.get(name);
    }

    /** The same dialogue at another step. */
    public Dialogue at(String nextStep) {
        return new Dialogue(chatId, topic, nextStep, data, since);
    }

    /** The same dialogue knowing one thing more. */
    public Dialogue with(String name, String value) {
        var more = new HashMap<>(data);
        more.put(name, value);
        return new Dialogue(chatId, topic, step, more, since);
    }
}
