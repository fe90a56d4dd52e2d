package kentongan.questions;

/** The actions of the buttons under a question; each has the question as its first argument. */
public final class QuestionKeys {

    /** Answers the asker. */
    public static final String ANSWER = "answer";

    /** Answers the asker and all who got the announcement. */
    public static final String ANSWER_ALL = "qall";

    /** Lets the head choose who answers; its second argument is the page of names. */
    public static final String HAND_ON = "qhand";

    private QuestionKeys() {}
}
