/** What is still to be said or changed on a phone: durable, paced within Telegram's limits, resumed after a crash. */
@NullMarked
@ApplicationModule(allowedDependencies = {"batching", "chat", "instances"})
package kentongan.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
