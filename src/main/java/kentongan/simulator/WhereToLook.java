package kentongan.simulator;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says which page to open. */
@Component
@WhenSimulated
class WhereToLook {

    private static final Logger log = LoggerFactory.getLogger(WhereToLook.class);

    @EventListener
    void ready(ApplicationReadyEvent started) {
        if (started.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            log.info(
                    "Kentongan runs without a bot token: open http://localhost:{}/simulator in a browser",
                    web.getWebServer().getPort());
        }
    }
}
