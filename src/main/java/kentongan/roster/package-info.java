/** How people come into the office and leave it: joining, invitations, the staff list, import and export. */
@NullMarked
@ApplicationModule(allowedDependencies = {"office", "chat", "outbox", "sheets"})
package kentongan.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
