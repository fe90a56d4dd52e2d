/** Lets threads that want the same of the store at the same time share one round trip to it. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package kentongan.batching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
