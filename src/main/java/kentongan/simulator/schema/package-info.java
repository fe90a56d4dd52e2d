/** The Bot API as data, and the check of a call against it. */
@NullMarked
package kentongan.simulator.schema;

import org.jspecify.annotations.NullMarked;
