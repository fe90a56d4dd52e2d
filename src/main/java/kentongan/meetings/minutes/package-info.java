/** What was said and decided at a meeting: minutes to all who were invited, and instructions to those who are to act. */
@NullMarked
package kentongan.meetings.minutes;

import org.jspecify.annotations.NullMarked;
