/** One question a week, answered anonymously in one tap, whose result all can see. */
@NullMarked
@ApplicationModule(allowedDependencies = {"office", "worktime", "chat", "outbox", "schedule", "settings"})
package kentongan.pulse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
