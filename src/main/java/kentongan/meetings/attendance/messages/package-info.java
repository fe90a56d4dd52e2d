/** How attendance reads on people's phones. */
@NullMarked
package kentongan.meetings.attendance.messages;

import org.jspecify.annotations.NullMarked;
