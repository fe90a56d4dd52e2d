/** A ready office: the first acts of simulated people, so that a visitor finds one. */
@NullMarked
package kentongan.simulator.office;

import org.jspecify.annotations.NullMarked;
