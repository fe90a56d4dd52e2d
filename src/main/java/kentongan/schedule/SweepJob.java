package kentongan.schedule;

import java.time.Clock;
import java.util.List;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Runs one sweep; a slow one is not run again before it has ended. */
@DisallowConcurrentExecution
class SweepJob implements Job {

    /** Under which the job's data holds the name of its sweep. */
    static final String SWEEP = "sweep";

    private static final Logger log = LoggerFactory.getLogger(SweepJob.class);

    private final List<Sweep> sweeps;
    private final Clock clock;

    SweepJob(List<Sweep> sweeps, Clock clock) {
        this.sweeps = sweeps;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        var name = context.getMergedJobDataMap().getString(SWEEP);
        sweeps.stream().filter(sweep -> sweep.name().equals(name)).forEach(this::run);
    }

    private void run(Sweep sweep) {
        try {
            sweep.sweep(clock.instant());
        } catch (DataAccessException storeAway) {
            log.info("Sweep {} waits for the store", sweep.name());
        } catch (RuntimeException e) {
            // Quartz would only log it as its own failure; the next run may well succeed
            log.error("Sweep {} failed; it will be tried again", sweep.name(), e);
        }
    }
}
