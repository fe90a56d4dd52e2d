/** What wakes the look for trouble. */
@NullMarked
package kentongan.troubles.schedule;

import org.jspecify.annotations.NullMarked;
