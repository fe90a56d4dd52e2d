package kentongan.telegram.schedule;

import kentongan.telegram.intake.Inbox;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Lets the inbox forget what is old. */
@DisallowConcurrentExecution
class CleanInboxJob implements Job {

    private static final Logger log = LoggerFactory.getLogger(CleanInboxJob.class);

    private final Inbox inbox;

    CleanInboxJob(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public void execute(JobExecutionContext context) {
        clean();
    }

    void clean() {
        try {
            inbox.forgetOld();
        } catch (DataAccessException storeAway) {
            log.info("The inbox was not cleaned; it will be in an hour");
        }
    }
}
