/** What wakes the Telegram edge. */
@NullMarked
package kentongan.telegram.schedule;

import org.jspecify.annotations.NullMarked;
