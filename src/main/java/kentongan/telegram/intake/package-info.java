/** What people do on Telegram: polled, kept, put into the chat's words, and handled to its end. */
@NullMarked
package kentongan.telegram.intake;

import org.jspecify.annotations.NullMarked;
