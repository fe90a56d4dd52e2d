package kentongan.questions;

import java.util.Optional;
import kentongan.chat.Key;
import kentongan.chat.Texts;
import kentongan.office.Member;

/** One more thing that a member's free text can become, beside a question to the head. */
public interface WordsOffer {

    /**
     * The button that makes it so, for those who may.
     *
     * @param draft what {@link AskQuestion#takeDraft} needs to get at the words
     */
    Optional<Key> offer(Member author, String draft, Texts texts);

    /**
     * The same, for those who need to know which message it was.
     *
     * @param messageId the author's message
     */
    default Optional<Key> offer(Member author, String draft, int messageId, Texts texts) {
        return offer(author, draft, texts);
    }
}
