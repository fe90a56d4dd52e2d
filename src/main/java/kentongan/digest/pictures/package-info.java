/** Figures as pictures for a phone, drawn in memory. */
@NullMarked
package kentongan.digest.pictures;

import org.jspecify.annotations.NullMarked;
