/** What wakes ideas: the end of a delay, a reminder that is due, a draft that lay too long. */
@NullMarked
package kentongan.suggestions.schedule;

import org.jspecify.annotations.NullMarked;
