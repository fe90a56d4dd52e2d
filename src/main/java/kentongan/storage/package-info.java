/** Chooses where documents are kept: a MongoDB of the office, or the embedded store in a folder of its own. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kentongan.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
