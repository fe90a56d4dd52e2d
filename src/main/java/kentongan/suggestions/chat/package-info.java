/** How ideas are written, reviewed and looked up on the phone. */
@NullMarked
package kentongan.suggestions.chat;

import org.jspecify.annotations.NullMarked;
