/** How questions are asked, shown and answered on the phone. */
@NullMarked
package kentongan.questions.chat;

import org.jspecify.annotations.NullMarked;
