/** Who will be away when: entered by each for themselves, or by the secretary for others. */
@NullMarked
@ApplicationModule(allowedDependencies = {"office", "worktime", "chat"})
package kentongan.leave;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
