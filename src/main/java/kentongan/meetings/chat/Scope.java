package kentongan.meetings.chat;

import java.util.Optional;
import kentongan.chat.StaleButton;
import kentongan.meetings.Meeting;
import kentongan.meetings.Occurrence;

/**
 * What of a meeting is to be moved or cancelled, as it stands in a button.
 *
 * @param one empty for all that is still to come
 */
record Scope(Meeting meeting, Optional<Occurrence> one) {

    private static final String ALL = "all";

    /**
     * The scope of that code.
     *
     * @throws StaleButton if the meeting has no such time any more
     */
    static Scope of(Meeting meeting, String code) {
        return code.equals(ALL) || meeting.plan().repetition().isOnce()
                ? new Scope(meeting, Optional.empty())
                : new Scope(
                        meeting,
                        Optional.of(meeting.occurrences().stream()
                                .filter(it -> it.isHeld() && it.day().equals(code))
                                .findFirst()
                                .orElseThrow(StaleButton::new)));
    }

    static Scope all(Meeting meeting) {
        return new Scope(meeting, Optional.empty());
    }

    String code() {
        return one.map(Occurrence::day).orElse(ALL);
    }
}
