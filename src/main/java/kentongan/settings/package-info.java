/** What the head and the secretary can set for the office, in the chat. */
@NullMarked
@ApplicationModule(allowedDependencies = {"office", "worktime", "chat", "outbox", "schedule"})
package kentongan.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
