/** What sends the weekly digest. */
@NullMarked
package kentongan.digest.schedule;

import org.jspecify.annotations.NullMarked;
