package kentongan.telegram.intake;

import java.util.Map;
import kentongan.telegram.Webhook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Puts the webhook where the public address says. */
@Configuration(proxyBeanMethods = false)
class WebhookMapping {

    @Bean
    SimpleUrlHandlerMapping telegramWebhook(Webhook webhook, WebhookEndpoint endpoint) {
        var paths = Map.of(webhook.path(), endpoint);
        return new SimpleUrlHandlerMapping(paths, Ordered.HIGHEST_PRECEDENCE);
    }
}
