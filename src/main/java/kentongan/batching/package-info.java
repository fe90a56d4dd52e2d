/** Groups trips to the store: who wants the same at the same time shares one, and what is too long for one takes several. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package kentongan.batching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
