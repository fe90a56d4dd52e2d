/** A strict Bot API server of our own, to try the office without Telegram and to test it. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kentongan.simulator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
