/** The Telegram edge: carries the chat over the Bot API, within Telegram's limits, and brings in what people do there. */
@NullMarked
@ApplicationModule(allowedDependencies = {"batching", "office", "chat", "outbox", "instances", "schedule", "troubles"})
package kentongan.telegram;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
