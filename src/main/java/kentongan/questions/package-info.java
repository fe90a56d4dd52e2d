/** Questions and obstacles carried to those who can answer, and the answers carried back. */
@NullMarked
@ApplicationModule(allowedDependencies = {"office", "chat", "outbox"})
package kentongan.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
