/** What wakes the meetings: occurrences come near, reminders come due. */
@NullMarked
package kentongan.meetings.schedule;

import org.jspecify.annotations.NullMarked;
