/** Who works here: sections, members, roles, invitations, leave, hours; who may do what. */
@NullMarked
@ApplicationModule(allowedDependencies = {"batching", "worktime"})
package kentongan.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
