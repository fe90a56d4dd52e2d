/** Text with entities as Telegram keeps it: read from HTML, found in typed words, written for a phone. */
@NullMarked
package kentongan.simulator.text;

import org.jspecify.annotations.NullMarked;
