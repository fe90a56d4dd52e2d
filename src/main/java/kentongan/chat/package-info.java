/** Words for talking with one person: command, button press, message, dialogue, and the messenger that carries them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"office", "worktime"})
package kentongan.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
