/** Praise for a member, in private or before all, and a quiet look at who has not been thanked for long. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "office",
            "worktime",
            "chat",
            "outbox",
            "announcements",
            "suggestions",
            "meetings :: attendance",
            "schedule",
            "settings"
        })
package kentongan.praise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
