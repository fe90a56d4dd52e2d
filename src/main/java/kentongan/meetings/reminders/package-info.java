/** Reminders of meetings: kept in the store until they are due, fired once, and made into words when they are sent. */
@NullMarked
package kentongan.meetings.reminders;

import org.jspecify.annotations.NullMarked;
