/** The processes that work on one store at the same time: which of them live. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package kentongan.instances;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
