/** The commands that concern the talk itself: help, language, leaving a dialogue. */
@NullMarked
package kentongan.chat.commands;

import org.jspecify.annotations.NullMarked;
