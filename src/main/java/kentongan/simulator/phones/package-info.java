/** The people's side: what their phones show and do, as JSON. */
@NullMarked
package kentongan.simulator.phones;

import org.jspecify.annotations.NullMarked;
