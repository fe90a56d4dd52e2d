package kentongan;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.data.autoconfigure.metrics.DataRepositoryMetricsAutoConfiguration;
import org.springframework.boot.data.autoconfigure.web.DataWebAutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoRepositoriesAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ScheduledTasksObservationAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.PersistenceExceptionTranslationAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Starts the program. */
@SpringBootApplication(
        proxyBeanMethods = false,
        // what nothing here uses, and each start would look at
        exclude = {
            AopAutoConfiguration.class,
            DataMongoRepositoriesAutoConfiguration.class,
            DataRepositoryMetricsAutoConfiguration.class,
            DataWebAutoConfiguration.class,
            PersistenceExceptionTranslationAutoConfiguration.class,
            ScheduledTasksObservationAutoConfiguration.class,
            TaskSchedulingAutoConfiguration.class,
            TransactionAutoConfiguration.class,
            TransactionManagerCustomizationAutoConfiguration.class
        })
@ConfigurationPropertiesScan
public class KentonganApplication {

    public static void main(String[] args) {
        SpringApplication.run(KentonganApplication.class, args);
    }

    /** The time, unless the simulator or a test brings one that can be moved; the one place where it comes from. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
