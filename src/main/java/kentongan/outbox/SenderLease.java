package kentongan.outbox;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Says who may talk to Telegram: one process at a time.
 *
 * @param epoch grows each time the lease changes hands; writes of an older epoch find nothing to change
 * @param until when it ends unless renewed, by its owner's clock: another each time it is renewed, a sign to the others
 */
@Document("leases")
record SenderLease(@Id String id, String owner, long epoch, Instant until) {}
