/** What phones show of meetings: invitations, cards, reminders, cancellations. */
@NullMarked
package kentongan.meetings.messages;

import org.jspecify.annotations.NullMarked;
