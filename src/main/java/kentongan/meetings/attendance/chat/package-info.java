/** How people check in, tick others by hand and send deputies. */
@NullMarked
package kentongan.meetings.attendance.chat;

import org.jspecify.annotations.NullMarked;
