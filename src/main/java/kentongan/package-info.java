/** Kentongan, the office's drum on the phones of its people: the program's one entry point. */
@NullMarked
package kentongan;

import org.jspecify.annotations.NullMarked;
