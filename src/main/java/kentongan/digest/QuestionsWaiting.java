package kentongan.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kentongan.chat.Key;
import kentongan.chat.Texts;
import kentongan.office.Member;
import kentongan.questions.OpenQuestions;
import kentongan.questions.Question;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Questions and obstacles that wait for the reader's answer. */
@Component
@Order(10)
class QuestionsWaiting implements OpenMatter {

    private final OpenQuestions questions;

    QuestionsWaiting(OpenQuestions questions) {
        this.questions = questions;
    }

    @Override
    public Optional<Waiting> of(Member reader, Texts texts, Instant now) {
        var open = questions.of(reader).stream()
                .filter(it -> it.kind().needsAnswer())
                .toList();
        var oldest = open.stream().map(Question::askedAt).min(Instant::compareTo);
        return oldest.map(it -> new Waiting(
                texts.html("digest.open.questions", open.size(), texts.plain("digest.days", (int)
                        Duration.between(it, now).toDays())),
                List.of(Key.press(texts.plain("digest.open.answer"), DigestKeys.COMMAND, "questions"))));
    }
}
