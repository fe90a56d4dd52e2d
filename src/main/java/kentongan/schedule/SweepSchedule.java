package kentongan.schedule;

import java.util.List;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.boot.quartz.autoconfigure.SchedulerFactoryBeanCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has Quartz run each sweep. The schedule is in memory on every process: what is due is in the store. */
@Configuration(proxyBeanMethods = false)
class SweepSchedule {

    @Bean
    SchedulerFactoryBeanCustomizer runAllSweeps(List<Sweep> sweeps) {
        return scheduler -> {
            scheduler.setJobDetails(sweeps.stream().map(SweepSchedule::job).toArray(JobDetail[]::new));
            scheduler.setTriggers(sweeps.stream().map(SweepSchedule::trigger).toArray(Trigger[]::new));
        };
    }

    private static JobDetail job(Sweep sweep) {
        return JobBuilder.newJob(SweepJob.class)
                .withIdentity(sweep.name())
                .usingJobData(SweepJob.SWEEP, sweep.name())
                .storeDurably()
                .build();
    }

    private static Trigger trigger(Sweep sweep) {
        return TriggerBuilder.newTrigger()
                .forJob(sweep.name())
                .withIdentity(sweep.name())
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(sweep.every().toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
