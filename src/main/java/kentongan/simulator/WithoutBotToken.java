package kentongan.simulator;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds where no bot token is set, so that there is no real Telegram to talk to. */
final class WithoutBotToken implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return context.getEnvironment()
                .getProperty("kentongan.telegram.token", "")
                .isBlank();
    }
}
