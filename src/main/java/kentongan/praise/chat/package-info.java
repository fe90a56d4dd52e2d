/** How praise is spoken of. */
@NullMarked
package kentongan.praise.chat;

import org.jspecify.annotations.NullMarked;
