/** What wakes the question of the week. */
@NullMarked
package kentongan.pulse.schedule;

import org.jspecify.annotations.NullMarked;
