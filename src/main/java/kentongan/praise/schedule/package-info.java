/** What wakes the hint at who has not been thanked. */
@NullMarked
package kentongan.praise.schedule;

import org.jspecify.annotations.NullMarked;
