package kentongan.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import kentongan.chat.Incoming.Person;
import kentongan.chat.Incoming.Pressed;
import kentongan.chat.Incoming.Received;
import kentongan.chat.Router;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Two offices answer alike in number, but with other people choosing what, in another order and at other times. If anything
 * stored led from a person to an answer, the stores would differ.
 */
class PulseAnonymityTests {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** One of the staff chooses an answer. */
    private record Vote(int person, int answer) {}

    private static final List<Vote> ONE = List.of(new Vote(1, 1), new Vote(2, 5), new Vote(3, 5), new Vote(4, 3));
    private static final List<Vote> OTHER = List.of(new Vote(4, 5), new Vote(2, 1), new Vote(1, 3), new Vote(3, 5));

    /** What differs between the stores; each office does {@code also} beside every vote. */
    private static List<String> differences(Recorder also, boolean isClosed) {
        try (var one = new PulseOffice();
                var other = new PulseOffice()) {
            vote(one, ONE, MINUTE, also);
            vote(other, OTHER, MINUTE.multipliedBy(7), also);
            if (isClosed) {
                one.wakesAt(PulseOffice.FRIDAY);
                other.wakesAt(PulseOffice.FRIDAY);
            }
            var left = one.stored();
            other.stored().forEach(it -> {
                if (!left.remove(it)) {
                    left.add("other: " + it);
                }
            });
            return left;
        }
    }

    private static void vote(PulseOffice office, List<Vote> votes, Duration between, Recorder also) {
        office.wakesAt(PulseOffice.WEDNESDAY);
        for (var vote : votes) {
            office.chat.clock().advance(between);
            office.answers(vote.person(), vote.answer());
            also.record(office, vote);
        }
    }

    /** Something that is stored beside a vote. */
    private interface Recorder {
        void record(PulseOffice office, Vote vote);
    }

    private static final Recorder NOTHING = (office, vote) -> {};

    /** Stores a document of that kind beside each vote. */
    private static Recorder planting(BiFunction<PulseOffice, Vote, Document> what) {
        return (office, vote) -> office.chat
                .bean(MongoTemplate.class)
                .getCollection("planted")
                .insertOne(what.apply(office, vote).append("_id", "at " + vote.person()));
    }

    @Test
    void nothingStoredDependsOnWhoChoseWhatInWhichOrderOrWhen() {
        assertThat(differences(NOTHING, false)).isEmpty();
        assertThat(differences(NOTHING, true)).isEmpty();
    }

    @Test
    void aLinkFromPersonToAnswerWouldBeFound() {
        assertThat(differences(planting((office, vote) -> new Document("answer", vote.answer())), false))
                .isNotEmpty();
    }

    @Test
    void aTimeBesideThePersonWouldBeFound() {
        assertThat(differences(
                        planting((office, vote) ->
                                new Document("at", office.chat.clock().instant().toString())),
                        false))
                .isNotEmpty();
    }

    @Test
    void theOrderOfTheVotersWouldBeFound() {
        Recorder list = (office, vote) -> {
            var planted = office.chat.bean(MongoTemplate.class).getCollection("planted");
            planted.updateOne(
                    new Document("_id", "voters"),
                    new Document("$push", new Document("voters", vote.person())),
                    new UpdateOptions().upsert(true));
        };
        assertThat(differences(list, false)).isNotEmpty();
    }

    @Test
    void noDocumentButTheWeeksKnowsThatAnybodyHasAnswered() {
        try (var office = new PulseOffice();
                var silent = new PulseOffice()) {
            silent.wakesAt(PulseOffice.WEDNESDAY);
            vote(office, ONE, MINUTE, NOTHING);
            assertThat(office.stored("pulses")).isEqualTo(silent.stored("pulses"));
        }
    }

    @Test
    void whoHasAnsweredIsErasedWhenItCloses() {
        try (var office = new PulseOffice()) {
            vote(office, ONE, MINUTE, NOTHING);
            assertThat(office.pulse().answered()).hasSize(7).containsEntry("m102", true);
            office.wakesAt(PulseOffice.FRIDAY);
            assertThat(office.pulse().answered()).isEmpty();
            assertThat(office.stored().stream().filter(it -> it.startsWith("pulses ")))
                    .noneMatch(it -> it.contains("m10"));
        }
    }

    @Test
    void anAnswerThatCantBeHandledIsNotPutAside() {
        try (var office = new PulseOffice()) {
            var tap = new Pressed(new Person(102, "Pegawai 1"), "press", "pu|" + PulseOffice.WEEK + "|3", 1);
            var update = new Received("update", PulseOffice.WEDNESDAY, tap);
            assertThat(office.chat.bean(Router.class).isConfidential(update)).isTrue();
        }
    }

    @Test
    void thePhoneDoesNotShowWhatWasChosenEither() {
        try (var office = new PulseOffice()) {
            office.wakesAt(PulseOffice.WEDNESDAY);
            office.answers(1, 1);
            office.answers(2, 5);
            assertThat(office.staff.get(0).last().message())
                    .isEqualTo(office.staff.get(1).last().message());
        }
    }
}
