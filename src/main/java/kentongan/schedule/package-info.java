/** Wakes whatever happens by the clock: the one place that knows Quartz. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package kentongan.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
