/** What the office is told: audience, deliveries, replies, nudges, and the receipt board that shows who has answered. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"batching", "office", "worktime", "chat", "outbox", "questions", "schedule", "settings"})
package kentongan.announcements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
