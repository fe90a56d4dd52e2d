/** What Telegram remembers: people, chats, messages, files, and the updates that wait for the bot. */
@NullMarked
package kentongan.simulator.world;

import org.jspecify.annotations.NullMarked;
