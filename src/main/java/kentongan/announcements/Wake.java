package kentongan.announcements;

import java.time.Instant;
import java.util.Locale;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That an announcement is to be looked at again. A collection of its own, so that looking for what is due never reads
 * announcements with thousands of recipients.
 *
 * @param id {@code announcement:why}
 * @param at when; moved on as long as there is more to come
 * @param since up to when it was looked at before
 * @param round how often it was looked at for this reason
 */
@Document("wakes")
record Wake(@Id String id, String announcement, Why why, Instant at, Instant since, int round) {

    /** What is to be done then. */
    enum Why {
        /** It is scheduled, or held over quiet hours. */
        SEND,
        /** It is important, and two working hours have passed. */
        IMPORTANT,
        /** It is urgent: every five minutes. */
        URGENT,
        /** A deadline has come. */
        DEADLINE
    }

    static Wake of(String announcement, Why why, Instant at, Instant since) {
        var id = announcement + ":" + why.name().toLowerCase(Locale.ROOT);
        return new Wake(id, announcement, why, at, since, 0);
    }
}
