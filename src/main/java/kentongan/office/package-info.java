/** Who works here: sections, members, roles, invitations, settings; who may do what. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package kentongan.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
