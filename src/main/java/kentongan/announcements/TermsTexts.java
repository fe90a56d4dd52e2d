package kentongan.announcements;

import java.time.Instant;
import kentongan.chat.Excerpt;
import kentongan.chat.Html;
import kentongan.chat.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How an announcement's goal and deadline read: a short line each. */
@Component
public class TermsTexts {

    /** A goal cut shorter than this says nothing. */
    private static final int SHORTEST_GOAL = 15;

    TermsTexts() {}

    /** All of them, on the compose card and the board. */
    public Html lines(Announcement announcement, Texts texts) {
        var terms = announcement.terms();
        var goal = terms.goal() == null ? Html.EMPTY : texts.html("goal.line", terms.goal());
        var proof = announcement.wantsProof() ? texts.html("proof.line") : Html.EMPTY;
        return below(below(goal, deadline(terms.deadline(), texts)), proof);
    }

    /** The line of a deadline; empty where there is none. */
    Html deadline(@Nullable Instant deadline, Texts texts) {
        return deadline == null ? Html.EMPTY : texts.html("task.deadline.line", Clockface.date(deadline, texts));
    }

    /** The line of the goal, cut to so many characters; empty where that leaves nothing to read, or there is no goal. */
    Html goal(Announcement announcement, int most, Texts texts) {
        var goal = announcement.terms().goal();
        var room = most - texts.html("goal.line", "").length();
        return goal == null || room < SHORTEST_GOAL ? Html.EMPTY : texts.html("goal.line", Excerpt.of(goal, room));
    }

    /** Two texts one below the other; a blank one takes no line. */
    static Html below(Html upper, Html lower) {
        if (upper.isBlank() || lower.isBlank()) {
            return upper.isBlank() ? lower : upper;
        }
        return upper.plus(new Html("\n")).plus(lower);
    }
}
