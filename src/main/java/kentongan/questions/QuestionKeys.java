package kentongan.questions;

/** The actions of the buttons under a question; each has the question as its first argument. */
public final class QuestionKeys {

    /** Answers the asker. */
    public static final String ANSWER = "answer";

    private QuestionKeys() {}
}
