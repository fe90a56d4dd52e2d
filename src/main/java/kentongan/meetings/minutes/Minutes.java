package kentongan.meetings.minutes;

import java.util.List;
import kentongan.chat.Words;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The minutes of one occurrence as they were last sent.
 *
 * @param id the check-in's
 * @param draft the one it was made from, so that none is sent twice
 * @param version 1 for the first, one more for each correction
 * @param decisions all that came of any version
 */
@Document("minutes")
public record Minutes(
        @Id String id,
        String meeting,
        String author,
        Words words,
        String draft,
        int version,
        List<Decision> decisions) {

    public boolean isCorrected() {
        return version > 1;
    }
}
