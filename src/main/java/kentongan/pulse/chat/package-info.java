/** How the question of the week is answered and set on the phone. */
@NullMarked
package kentongan.pulse.chat;

import org.jspecify.annotations.NullMarked;
