/** When the office works: working hours, holidays, leave, quiet hours; measures and adds working time. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package kentongan.worktime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
