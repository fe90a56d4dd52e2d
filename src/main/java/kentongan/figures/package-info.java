/** How quickly and how clearly people answer each other, by the same rules for all: response times, rates, clarity. */
@NullMarked
@ApplicationModule(allowedDependencies = {"batching", "office", "worktime", "schedule", "announcements", "questions"})
package kentongan.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
