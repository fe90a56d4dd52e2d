/** The bot's side: the Bot API over HTTP, with its methods, limits and faults. */
@NullMarked
package kentongan.simulator.botapi;

import org.jspecify.annotations.NullMarked;
