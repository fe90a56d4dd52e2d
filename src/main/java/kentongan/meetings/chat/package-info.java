/** How meetings are planned, answered, moved, cancelled and looked up on the phone. */
@NullMarked
package kentongan.meetings.chat;

import org.jspecify.annotations.NullMarked;
