/** Ideas, with a name or anonymous: reviewed, weighed, answered with a reason, and followed until they are applied. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"worktime", "office", "chat", "outbox", "schedule", "questions", "settings", "figures"})
package kentongan.suggestions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
