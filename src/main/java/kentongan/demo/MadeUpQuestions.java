package kentongan.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kentongan.chat.Html;
import kentongan.chat.Words;
import kentongan.office.Member;
import kentongan.office.Role;
import kentongan.questions.Question;
import kentongan.questions.Question.Answer;
import kentongan.questions.Question.Handing;
import kentongan.questions.Question.Kind;
import kentongan.questions.Question.State;
import org.jspecify.annotations.Nullable;

/** Invents what members ask the head, and what the head answers until now. */
final class MadeUpQuestions {

    private static final List<String> WORDS = List.of(
            "Apakah formulir lama masih berlaku?",
            "Boleh dikumpulkan besok pagi?",
            "Siapa yang mewakili kantor di kabupaten?",
            "Kendaraan dinas sedang di bengkel, bagaimana?");

    private final Random random;
    private final Habits habits;
    private final Instant now;

    MadeUpQuestions(OfficeLife life, Random random, Instant now) {
        this.random = random;
        this.habits = new Habits(life, random);
        this.now = now;
    }

    /** Asked at that time. */
    Question invent(String id, Member asker, Member head, Instant at) {
        var answer = habits.headsAnswer(head, at)
                .filter(it -> !it.isAfter(now))
                .map(it -> new Answer(words("Silakan, terima kasih."), head.id(), it, false))
                .orElse(null);
        return new Question(
                id,
                random.nextInt(4) == 0 ? Kind.OBSTACLE : Kind.QUESTION,
                answer == null ? State.OPEN : State.ANSWERED,
                asker.id(),
                words(WORDS.get(random.nextInt(WORDS.size()))),
                null,
                null,
                null,
                List.of(head.id()),
                handing(head, at),
                Map.of(),
                at,
                answer,
                null);
    }

    private @Nullable Handing handing(Member head, Instant at) {
        return random.nextInt(10) == 0 ? new Handing(head.id(), head.id(), at.plusSeconds(60), null) : null;
    }

    private static Words words(String text) {
        return Words.typed(new Html(text));
    }

    static boolean mayAsk(Member member) {
        return member.role() != Role.HEAD;
    }
}
