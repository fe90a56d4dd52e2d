package kentongan.telegram.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import kentongan.telegram.EdgeFixture;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ForgetOldUpdatesTests {

    @Test
    void theInboxForgetsWhatWasHandledDaysAgo() throws Exception {
        try (var office = new EdgeFixture().start()) {
            office.store
                    .template()
                    .insert(new Document("_id", 1).append("state", "DONE").append("receivedAt", new Date(0)), "inbox");

            office.make(ForgetOldUpdates.class).sweep(Instant.EPOCH);

            assertThat(office.store.template().getCollection("inbox").countDocuments())
                    .isZero();
        }
    }
}
