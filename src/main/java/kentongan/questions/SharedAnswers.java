package kentongan.questions;

import kentongan.office.Member;
import kentongan.questions.Question.Answer;

/** Shows an answer to everybody who got the announcement that was asked about; implemented where announcements are sent. */
public interface SharedAnswers {

    /** Whether the member may speak to all who got the announcement, and it still stands. */
    boolean mayShare(String announcement, Member by);

    /**
     * Shares the answer, without a word of who asked. Sharing the same answer again, as after a crash, changes nothing.
     *
     * @return to how many it goes; none if the announcement was recalled meanwhile
     */
    int share(Question question, Answer answer);
}
