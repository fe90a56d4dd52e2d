package kentongan.telegram.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import kentongan.telegram.EdgeFixture;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.quartz.JobDetail;
import org.quartz.Trigger;

class CleanInboxJobTests {

    @Test
    void theInboxForgetsWhatWasHandledDaysAgoWhenItIsTime() throws Exception {
        try (var office = new EdgeFixture().start()) {
            office.store
                    .template()
                    .insert(new Document("_id", 1).append("state", "DONE").append("receivedAt", new Date(0)), "inbox");

            office.make(CleanInboxJob.class).clean();

            assertThat(office.store.template().getCollection("inbox").countDocuments())
                    .isZero();
            assertThat(office.bean(Trigger.class).getJobKey())
                    .isEqualTo(office.bean(JobDetail.class).getKey());
        }
    }
}
