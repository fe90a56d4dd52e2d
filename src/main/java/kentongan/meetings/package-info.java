/** Meetings and trainings: who is invited, who comes, when they are held, moved and cancelled, and the reminders of them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "batching",
            "office",
            "worktime",
            "chat",
            "outbox",
            "schedule",
            "announcements",
            "figures"
        })
package kentongan.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
