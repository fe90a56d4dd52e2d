/** How minutes are written, looked through and sent. */
@NullMarked
package kentongan.meetings.minutes.chat;

import org.jspecify.annotations.NullMarked;
