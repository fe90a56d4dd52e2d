package kentongan;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Starts the program. */
@SpringBootApplication
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
