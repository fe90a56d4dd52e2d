/** What keeps the figures fresh. */
@NullMarked
package kentongan.figures.schedule;

import org.jspecify.annotations.NullMarked;
