package kentongan.telegram.schedule;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Cleans the inbox every hour. */
@Configuration
class InboxSchedule {

    @Bean
    JobDetail cleanInbox() {
        return JobBuilder.newJob(CleanInboxJob.class)
                .withIdentity("cleanInbox")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger cleanInboxHourly(JobDetail cleanInbox) {
        return TriggerBuilder.newTrigger()
                .forJob(cleanInbox)
                .withIdentity("cleanInboxHourly")
                .withSchedule(SimpleScheduleBuilder.repeatHourlyForever())
                .build();
    }
}
