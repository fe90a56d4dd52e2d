package kentongan.questions;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kentongan.questions.Question.Handing;
import kentongan.questions.Question.Kind;
import kentongan.questions.Question.State;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Tells what was asked in some time and when it was answered, for those who measure it. */
@Component
public class QuestionFacts {

    private final MongoTemplate mongo;

    QuestionFacts(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * A question or an obstacle, without its words.
     *
     * @param reachedAt when Telegram accepted it on the phone of each to whom it was carried, by member id
     * @param answeredAt when the first answer was given
     * @param handedTo to whom the head gave it
     */
    public record Asked(
            String id,
            Kind kind,
            String asker,
            Instant askedAt,
            Map<String, Instant> reachedAt,
            @Nullable Instant answeredAt,
            @Nullable String answeredBy,
            @Nullable String handedTo,
            @Nullable Instant handedAt) {}

    record First(String by, Instant at) {}

    record Stored(
            @Id String id,
            Kind kind,
            State state,
            String asker,
            Instant askedAt,
            List<String> answerers,
            @Nullable Map<String, Instant> reached,
            @Nullable First answer,
            @Nullable Handing handed) {

        Asked told() {
            return new Asked(
                    id,
                    kind,
                    asker,
                    askedAt,
                    reachedAt(),
                    answer == null ? null : answer.at(),
                    answer == null ? null : answer.by(),
                    handed == null ? null : handed.to(),
                    handed == null ? null : handed.at());
        }

        /** One whose card is still under way, or is older than the note of its arrival, counts from when it was asked. */
        private Map<String, Instant> reachedAt() {
            var known = Objects.requireNonNullElse(reached, Map.<String, Instant>of());
            return answerers.stream()
                    .distinct()
                    .collect(Collectors.toMap(it -> it, it -> known.getOrDefault(it, askedAt)));
        }
    }

    /** All that were asked before that time and need an answer, whether they got one or not. */
    public List<Asked> askedBefore(Instant until) {
        var asked = query(where("askedAt").lt(until).and("state").in(State.OPEN, State.ANSWERED));
        asked.fields()
                .include("kind", "state", "asker", "askedAt", "answerers", "reached", "handed")
                .include("answer.at", "answer.by");
        return mongo.find(asked, Stored.class, mongo.getCollectionName(Question.class)).stream()
                .filter(it -> it.kind().needsAnswer())
                .map(Stored::told)
                .toList();
    }
}
