/** What those present thought of a meeting, without their names. */
@NullMarked
package kentongan.meetings.lookback;

import org.jspecify.annotations.NullMarked;
