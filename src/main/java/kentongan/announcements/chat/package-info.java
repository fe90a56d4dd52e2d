/** How announcements are composed, read, answered and followed on the phone. */
@NullMarked
package kentongan.announcements.chat;

import org.jspecify.annotations.NullMarked;
