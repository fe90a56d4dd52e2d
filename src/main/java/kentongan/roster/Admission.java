package kentongan.roster;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The question whether somebody may come in, put to every head and secretary; the first decision holds.
 *
 * @param memberId who asks
 * @param cards the message with the question in each chat that got one
 * @param decidedBy the id of who decided; null as long as nobody has
 */
@Document("admissions")
record Admission(
        @Id String memberId,
        Map<String, Integer> cards,
        @Nullable String decidedBy,
        boolean approved) {

    boolean isDecided() {
        return decidedBy != null;
    }

    @Nullable Integer cardIn(long chatId) {
        return cards.get(Long.toString(chatId));
    }
}
