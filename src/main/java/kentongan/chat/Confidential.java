package kentongan.chat;

/**
 * Marks a {@link Command}, {@link Button}, {@link DialogueSteps} or {@link FreeText} that takes what must lie nowhere with its
 * author beside it. An update for one that can't be handled is erased like any other that was, not put aside for somebody to
 * look at.
 */
public interface Confidential {

    /** Whether a message that no dialogue awaits would be taken; asked of a {@link FreeText} alone. */
    default boolean takes(IncomingMessage message) {
        return true;
    }
}
