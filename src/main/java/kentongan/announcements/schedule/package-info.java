/** What wakes the announcements. */
@NullMarked
package kentongan.announcements.schedule;

import org.jspecify.annotations.NullMarked;
