/** What everybody hears once a week about how the office answers each other, and can ask for at any time. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "office",
            "worktime",
            "schedule",
            "chat",
            "outbox",
            "settings",
            "announcements",
            "questions",
            "suggestions",
            "praise",
            "pulse",
            "figures",
            "sheets"
        })
package kentongan.digest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
