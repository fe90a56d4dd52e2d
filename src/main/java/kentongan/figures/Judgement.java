package kentongan.figures;

import java.util.Optional;
import kentongan.announcements.DeliveryFact;
import kentongan.announcements.Kind;
import kentongan.announcements.Reply;

/**
 * What one delivery counts for.
 *
 * @param onLeave whether the member was on leave when it came
 * @param time how long the first reply took; empty if there is none, or nobody knows when the message arrived
 * @param isOverdue whether it is an instruction that should have been done by now, and is not
 */
public record Judgement(
        DeliveryFact delivery, boolean onLeave, Optional<ResponseTime> time, Rated rated, boolean isOverdue) {

    /** How a delivery counts in the response rate. */
    public enum Rated {
        /** In both parts. */
        IN_TIME,
        /** In the whole only: answered too late. */
        LATE,
        /** In the whole only: not answered, and due. */
        MISSED,
        /** In neither part: not answered and not yet due. */
        NOT_DUE,
        /** In neither part: on leave, recalled, not delivered, or nothing that could be answered any more. */
        LEFT_OUT;

        public boolean counts() {
            return this == IN_TIME || this == LATE || this == MISSED;
        }
    }

    /** Whether the member has understood it, as who has done it has. */
    boolean isUnderstood() {
        return isInstructionWith(Reply.UNDERSTOOD) || isDone();
    }

    /** Whether the member had to ask what it means. */
    boolean isQuestioned() {
        return isInstructionWith(Reply.QUESTION);
    }

    boolean isDone() {
        return isInstructionWith(Reply.DONE);
    }

    private boolean isInstructionWith(String code) {
        return delivery.counts() && delivery.kind() == Kind.INSTRUCTION && code.equals(delivery.reply());
    }
}
