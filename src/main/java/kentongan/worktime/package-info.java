/** When the office works: working hours, holidays, leave, quiet hours; measures working time, and reads days and times as typed. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package kentongan.worktime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
