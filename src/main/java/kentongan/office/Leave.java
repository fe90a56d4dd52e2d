package kentongan.office;

import java.time.LocalDate;
import kentongan.worktime.DateSpan;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Days on which a member is away: nobody nudges them, and their figures leave those days out.
 *
 * @param from the first day as ISO 8601; text, because the store's dates are instants and a day is none
 * @param until the last day, which is part of it
 * @param enteredBy the member who entered it: the one who is away, or the secretary or head for them
 */
@Document("leaves")
public record Leave(@Id String id, String member, String from, String until, String enteredBy) {

    /** A leave over these days. */
    public static Leave of(String id, String member, DateSpan days, String enteredBy) {
        return new Leave(id, member, days.from().toString(), days.until().toString(), enteredBy);
    }

    public DateSpan days() {
        return new DateSpan(LocalDate.parse(from), LocalDate.parse(until));
    }
}
