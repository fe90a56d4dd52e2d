/** Meetings as the calendar files (RFC 5545, RFC 5546) that calendars on phones and computers read. */
@NullMarked
package kentongan.meetings.calendar;

import org.jspecify.annotations.NullMarked;
