/** What is wrong with the program itself, told in chat to those who run the office: once when it begins, once when it ends. */
@NullMarked
@ApplicationModule(allowedDependencies = {"office", "worktime", "chat", "outbox", "schedule"})
package kentongan.troubles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
