package kentongan.announcements;

import java.util.List;

/** What an announcement wants of those who get it. */
public enum Kind {
    /** Something to be done. */
    INSTRUCTION(List.of(Reply.UNDERSTOOD, Reply.QUESTION, Reply.OBSTACLE)),
    /** Something to be known. */
    NOTICE(List.of(Reply.READ)),
    /** Something to choose from; its replies are its options. */
    POLL(List.of());

    private final List<String> replies;

    Kind(List<String> replies) {
        this.replies = replies;
    }

    /** The replies that this kind offers from the start. */
    public List<String> replies() {
        return replies;
    }
}
