/** Asks those present what went well and what was lacking. */
@NullMarked
package kentongan.meetings.lookback.chat;

import org.jspecify.annotations.NullMarked;
