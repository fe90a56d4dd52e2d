package kentongan.figures;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kentongan.questions.QuestionFacts;
import org.springframework.stereotype.Component;

/** Questions and obstacles that came before the head. */
@Component
class QuestionsAsked implements AskedOfHead {

    private final QuestionFacts questions;

    QuestionsAsked(QuestionFacts questions) {
        this.questions = questions;
    }

    @Override
    public List<Asked> askedBefore(Instant until, Set<String> heads) {
        return questions.askedBefore(until).stream()
                .flatMap(it -> first(it, heads).stream())
                .filter(it -> it.reachedAt().isBefore(until))
                .toList();
    }

    /** Of several heads, the one whom it reached first. */
    private static Optional<Asked> first(QuestionFacts.Asked asked, Set<String> heads) {
        return asked.reachedAt().entrySet().stream()
                .filter(it -> heads.contains(it.getKey()))
                .min(Map.Entry.<String, Instant>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(it -> new Asked(
                        asked.id(), it.getKey(), it.getValue(), asked.answeredAt(), asked.handedTo() != null));
    }
}
