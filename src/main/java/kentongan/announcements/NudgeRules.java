package kentongan.announcements;

import java.time.Duration;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How the office wants those who have not answered to be reminded without anybody asking for it; what it has not set is as
 * in product.md, "An announcement", 4.
 *
 * @param importantHours working hours after which an important announcement is brought to mind; 0: only at its deadline
 * @param mostADay the most nudges that are not urgent which one person gets on one day one by one
 */
@Document("nudge-rules")
public record NudgeRules(@Id String id, int importantHours, int mostADay) {

    static final String OFFICE = "office";

    /** After two working hours, three a day. */
    static final NudgeRules DEFAULT = new NudgeRules(OFFICE, 2, 3);

    @PersistenceCreator
    public NudgeRules {}

    public NudgeRules importantAfter(int hours) {
        return new NudgeRules(id, hours, mostADay);
    }

    public NudgeRules atMostADay(int most) {
        return new NudgeRules(id, importantHours, most);
    }

    /** Working time after which an important announcement is brought to mind. */
    Duration importantAfter() {
        return Duration.ofHours(importantHours);
    }

    /** Whether an important announcement is brought to mind before its deadline. */
    boolean bringsToMind() {
        return importantHours > 0;
    }
}
