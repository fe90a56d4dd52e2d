/** A year of office life that nobody lived, for those who try the program and for tests; nothing of it is sent. */
@NullMarked
@ApplicationModule(allowedDependencies = {"office", "worktime", "chat", "outbox", "announcements", "questions"})
package kentongan.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
