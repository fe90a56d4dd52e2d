package kentongan.stories;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kentongan.simulator.SimulatedTelegram;
import kentongan.stories.ChaosLife.Answered;
import org.bson.Document;

/** Looks at the phones, at what Telegram saw and at the store, and says what must be true whatever went wrong. */
final class ChaosOracle {

    private static final String MAYBE_SECOND = "Mungkin sudah Anda terima";
    private static final String RECORDED = "tercatat";

    /** A process reads the clock that is set from outside a moment later. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMillis(300);

    /** Until an update that nobody confirmed was handled at the latest. */
    private static final Duration LONGEST = Duration.ofSeconds(40);

    private final SimulatedTelegram telegram;
    private final MongoDatabase store;
    private final ChaosLife life;
    private final List<Duration> aheads;

    /**
     * Looks at one life.
     *
     * @param aheads how far the program's clock was set ahead of the machine's, at one time or another
     */
    ChaosOracle(SimulatedTelegram telegram, MongoDatabase store, ChaosLife life, List<Duration> aheads) {
        this.telegram = telegram;
        this.store = store;
        this.life = life;
        this.aheads = aheads;
    }

    void nothingIsLeftToDo() {
        assertThat(telegram.world().updates().size()).as("waiting at Telegram").isZero();
        assertThat(all("outbox")).as("waiting to be sent").isEmpty();
        assertThat(all("inbox"))
                .as("waiting to be handled, or put aside")
                .noneMatch(it -> Set.of("NEW", "QUARANTINED").contains(it.getString("state")));
    }

    /** What the head wrote while the card to send it with was lost on the way is a draft still, and nobody's loss. */
    List<String> sent() {
        var sent = all("announcements").stream()
                .filter(it -> !"DRAFT".equals(it.getString("state")))
                .map(Document::toJson)
                .toList();
        return life.announced().stream()
                .filter(words -> sent.stream().anyMatch(it -> it.contains(words)))
                .toList();
    }

    void everyAnnouncementReachedEverybody() {
        assertThat(life.pressSend()).as("something is still to be sent").isFalse();
        for (var words : sent()) {
            for (var person : life.staff()) {
                assertThat(life.copies(person, words))
                        .as(() -> words + " for " + person + ": " + known(words, person))
                        .isNotEmpty();
            }
        }
    }

    void whatCameTwiceSaysSo() {
        for (var words : life.announced()) {
            for (var person : life.staff()) {
                assertThat(life.copies(person, words).stream().skip(1))
                        .as(() -> words + " for " + person + ": " + known(words, person))
                        .allSatisfy(copy -> assertThat(copy.text()).startsWith(MAYBE_SECOND));
            }
        }
    }

    long secondCopies() {
        return sent().stream()
                .flatMap(words -> life.staff().stream()
                        .map(person -> life.copies(person, words).size() - 1L))
                .mapToLong(it -> it)
                .sum();
    }

    long confirmed() {
        return life.answers().stream().filter(it -> confirmedAt(it).isPresent()).count();
    }

    /** Every tap that was confirmed is recorded, with the time of the first answer. */
    void everyConfirmedAnswerIsRecordedWithItsFirstTime() {
        for (var words : life.announced()) {
            for (var person : life.staff()) {
                var answers = life.answers().stream()
                        .filter(it -> it.person() == person && it.words().equals(words))
                        .toList();
                IntStream.range(0, answers.size())
                        .filter(i -> confirmedAt(answers.get(i)).isPresent())
                        .findFirst()
                        .ifPresent(i -> isRecorded(words, person, answers.subList(0, i + 1)));
            }
        }
    }

    private Optional<Instant> confirmedAt(Answered answer) {
        return answer.callback()
                .flatMap(telegram::answerTo)
                .filter(it -> it.text().contains(RECORDED) && !it.alert())
                .map(it -> answer.at().plusNanos(it.afterNanos()));
    }

    /** An answer before the first confirmed one may have been recorded without a word to the person. */
    private void isRecorded(String words, long person, List<Answered> upToTheConfirmed) {
        var reply = delivery(words, person).get("reply", Document.class);
        assertThat(reply).as("the answer of " + person + " to " + words).isNotNull();
        var first = reply.get("firstAt", Date.class).toInstant();
        assertThat(upToTheConfirmed)
                .as("one of the answers of " + person + " to " + words + " came at " + first)
                .anyMatch(it -> aheads.stream().anyMatch(ahead -> isWithin(it, first.minus(ahead))));
    }

    private boolean isWithin(Answered answer, Instant recorded) {
        var until = confirmedAt(answer).orElse(answer.at().plus(LONGEST));
        return !recorded.isBefore(answer.at().minus(CLOCKS_DIFFER)) && !recorded.isAfter(until.plus(CLOCKS_DIFFER));
    }

    private Document delivery(String words, long person) {
        return deliveryIfAny(words, person).orElseThrow();
    }

    private Optional<Document> deliveryIfAny(String words, long person) {
        var member = Objects.requireNonNull(
                store.getCollection("members").find(eq("telegramId", person)).first());
        return all("announcements").stream()
                .filter(it -> it.toJson().contains(words))
                .map(it -> it.getString("_id") + ":" + member.getString("_id"))
                .findFirst()
                .map(id -> store.getCollection("deliveries").find(eq("_id", id)).first());
    }

    /** What the store, the phone and Telegram know of it, for whoever looks for the cause. */
    private String known(String words, long person) {
        var calls = telegram.journal().calls(call -> call.chatId() == person && call.messages() > 0);
        return "%s\non the phone: %s\ncalls: %s"
                .formatted(deliveryIfAny(words, person), life.copies(person, words), calls);
    }

    private List<Document> all(String collection) {
        return store.getCollection(collection).find().into(new ArrayList<>());
    }

    /** A reply in words comes as a message, which Telegram keeps: none may be missing, and none be there twice. */
    void everyReplyIsKeptOnce() {
        var questions = all("questions");
        for (var words : life.replies()) {
            assertThat(questions.stream()
                            .filter(it -> it.toJson().contains("\"" + words + "\""))
                            .count())
                    .as(() -> words + ": "
                            + telegram.person(Long.parseLong(words.replaceAll(".* ", "")))
                                    .messages())
                    .isOne();
        }
    }

    void noLimitWasBroken() {
        assertThat(telegram.journal().maxInAnySlidingSecond()).isLessThanOrEqualTo(30);
        assertThat(telegram.journal().invalidRequests()).isEmpty();
    }

    void theStrangerGotNothing() {
        assertThat(telegram.person(ChaosLife.STRANGER).messages().stream().filter(it -> it.fromBot()))
                .hasSizeLessThanOrEqualTo(1)
                .allSatisfy(it -> assertThat(life.announced()).noneMatch(it.text()::contains));
        assertThat(store.getCollection("members").countDocuments(eq("telegramId", ChaosLife.STRANGER)))
                .isZero();
    }
}
