package kentongan.outbox;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the one gate of this process. */
@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {

    @Bean
    SendGate sendGate(OutboxProperties properties) {
        return new SendGate(properties.broadcastRate());
    }
}
