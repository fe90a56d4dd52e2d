/** How people ask for digests and figures, and see to what is open. */
@NullMarked
package kentongan.digest.chat;

import org.jspecify.annotations.NullMarked;
