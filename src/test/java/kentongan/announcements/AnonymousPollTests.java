package kentongan.announcements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import kentongan.announcements.VoteInPoll.Outcome;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class AnonymousPollTests {

    private final PollOffice office = new PollOffice("Aziza", "Markus", "Siti");

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void theMessageSaysWhatIsKeptAndThatAVoteStays() {
        office.drafts("Monday", "Friday").with("Anonymous").sends();

        assertThat(office.onPhone(1).text())
                .contains("Anonymous: who has voted is kept, what was chosen is not. A vote can't be changed.");
    }

    @Test
    void theButtonsOfWhoHasVotedShowTheTimeAndNothingElse() {
        office.drafts("Monday", "Friday").with("Anonymous").sends();
        var before = office.onPhone(1).keys();

        office.staff(1).taps("Friday");

        assertThat(office.staff(1).toast().words()).isEqualTo("Your vote is counted, anonymously – 10:00");
        assertThat(office.onPhone(1).labels()).containsExactly("🔒 Voted 10:00");
        office.chat.clock().advance(Duration.ofMinutes(1));
        for (var key : List.of(before.get(0), office.onPhone(1).keys().get(0))) {
            office.staff(1)
                    .presses(
                            Objects.requireNonNull(key.data()),
                            office.onPhone(1).messageId());
            assertThat(office.staff(1).toast().words()).contains("voted already", "can't be changed");
        }
        assertThat(count().votes()).containsExactly(0, 1);
    }

    @Test
    void theBoardShowsWhoIsMissingAndNoChoiceBeforeItIsClosed() {
        office.drafts("Monday", "Friday").with("Anonymous").sends();
        for (int phone = 1; phone <= 3; phone++) {
            office.staff(phone).taps("Friday");
        }

        assertThat(office.board().text())
                .contains("Anonymous, voted: 3", "no answer 0")
                .doesNotContain("Friday");
        office.closes();
        assertThat(office.board().text()).contains("Result · 3 of 3 voted", "Friday 3\n▓▓▓▓▓▓▓▓▓▓ 100%");
        assertThat(office.onPhone(1).text()).contains("Result · 3 of 3 voted", "Friday 3\n");
    }

    @Test
    void aResultOfFewerThanThreeVotesIsShownToNobody() {
        office.drafts("Monday", "Friday").with("Anonymous").sends();
        office.staff(1).taps("Friday");
        office.staff(2).taps("Friday");

        office.closes();

        assertThat(office.board().text())
                .contains("2 of 3 voted", "fewer than 3")
                .doesNotContain("Friday");
        assertThat(office.onPhone(1).text())
                .contains("2 of 3 voted", "fewer than 3")
                .doesNotContain("Friday");
    }

    @Test
    void severalChoicesAreMarkedOnThePhoneAloneUntilTheyAreCast() {
        office.drafts("Monday", "Tuesday", "Friday")
                .with("Several choices", "Anonymous")
                .sends();

        office.staff(1).taps("Friday").taps("Monday").taps("Monday").taps("Tuesday");
        assertThat(office.onPhone(1).labels()).containsExactly("Monday", "Tuesday ☑️", "Friday ☑️", "Cast my vote (2)");
        assertThat(office.board().text()).contains("voted: 0", "no answer 3");

        office.staff(1).taps("Cast my vote");
        assertThat(office.onPhone(1).labels()).containsExactly("🔒 Voted 10:00");
        assertThat(count().votes()).containsExactly(0, 1, 1);
        assertThat(count().voted()).isEqualTo(1);
    }

    @Test
    void nothingStoredDependsOnWhoChoseWhat() {
        try (var other = new PollOffice("Aziza", "Markus", "Siti")) {
            var one = storedAfter(office, "Monday", "Friday", "Friday");
            var same = storedAfter(other, "Friday", "Monday", "Friday");

            assertThat(one).isNotEmpty().isEqualTo(same);
        }
    }

    @Test
    void aNamedVoteOnTheOtherHandIsStored() {
        try (var other = new PollOffice("Aziza", "Markus", "Siti")) {
            office.drafts("Monday", "Friday").sends();
            other.drafts("Monday", "Friday").sends();
            office.staff(1).taps("Monday");
            other.staff(1).taps("Friday");

            assertThat(stored(office)).isNotEqualTo(stored(other));
        }
    }

    @Test
    void aVoteThatIsHandledAgainAfterACrashIsCountedOnce() {
        office.drafts("Monday", "Friday").with("Anonymous").sends();
        office.staff(1).taps("Friday");

        office.chat.handleAgain();

        assertThat(count().votes()).containsExactly(0, 1);
    }

    @Test
    void aVoteThatWasCountedJustBeforeACrashIsMarkedAfterwards() {
        office.drafts("Monday", "Friday").with("Anonymous").sends();
        office.chat.bean(Polls.class).cast(office.poll(), member(1), Choices.of("1"));

        office.staff(1).taps("Friday");

        assertThat(office.onPhone(1).labels()).containsExactly("🔒 Voted 10:00");
        assertThat(count().votes()).containsExactly(0, 1);
    }

    @Test
    void aCorrectionThatMattersMakesTheVotesVoid() {
        office.drafts("Monday", "Friday").with("Anonymous").sends();
        office.staff(1).taps("Friday");
        office.chat.clock().advance(Duration.ofMinutes(1));
        office.board();
        office.head.taps("Correct…").says(PollOffice.QUESTION + " At nine?").taps("It matters");
        assertThat(office.board().text()).contains("voted: 0", "no answer 3");

        office.chat.clock().advance(Duration.ofMinutes(1));
        office.staff(1).taps("Monday");

        assertThat(count().votes()).containsExactly(1, 0);
    }

    @Test
    void namedVotesAndTooManyChoicesAreRefused() {
        office.drafts("Monday", "Friday").with("Anonymous").sends();
        var id = office.poll().id();

        for (var forged : List.of(
                "vote|" + id + "|0|1",
                "vote-cast|" + id + "|0",
                "vote-cast|" + id + "|3",
                "vote-cast|" + id + "|4",
                "vote-cast|" + id + "|-1",
                "re|" + id + "|0")) {
            office.staff(1).presses(forged, office.onPhone(1).messageId());
            assertThat(office.staff(1).toast().alert()).as(forged).isTrue();
        }

        assertThat(count().voted()).isZero();
    }

    @Test
    void votesThatMeetTheClosingAreCountedOrRefusedNeverBoth() throws Exception {
        var names = IntStream.range(0, 40).mapToObj(i -> "Pegawai " + i).toArray(String[]::new);
        var threads = Executors.newFixedThreadPool(8);
        try (var large = new PollOffice(names)) {
            large.drafts("Monday", "Friday").with("Anonymous").sends();
            var poll = large.poll();
            var vote = large.chat.bean(VoteInPoll.class);
            var work = new ArrayList<Callable<Boolean>>();
            for (int i = 1; i <= 40; i++) {
                var voter = large.chat.stored(large.staff(i));
                var option = i % 2;
                work.add(() -> vote.cast(
                                vote.part(poll.id(), voter).orElseThrow(),
                                voter,
                                Choices.NONE.with(option, true),
                                null,
                                large.chat.clock().instant())
                        == Outcome.RECORDED);
            }
            work.add(20, () -> {
                large.chat.bean(ClosePoll.class).close(poll, large.chat.clock().instant());
                return false;
            });

            var counted = 0;
            for (var result : threads.invokeAll(work)) {
                counted += result.get() ? 1 : 0;
            }

            var stored = large.chat.bean(Polls.class).of(poll);
            assertThat(stored.voters()).hasSize(counted);
            assertThat(stored.counts().values().stream().mapToInt(it -> it).sum())
                    .isEqualTo(counted);
        } finally {
            threads.shutdownNow();
        }
    }

    private List<String> storedAfter(PollOffice where, String... choices) {
        where.drafts("Monday", "Friday").with("Anonymous").sends();
        for (int phone = 1; phone <= choices.length; phone++) {
            where.staff(phone).taps(choices[phone - 1]);
        }
        var open = stored(where);
        where.closes();
        open.addAll(stored(where));
        return open;
    }

    private static List<String> stored(PollOffice where) {
        var mongo = where.chat.bean(MongoTemplate.class);
        var all = new ArrayList<String>();
        mongo.getCollectionNames().stream()
                .sorted()
                .forEach(name -> StreamSupport.stream(
                                mongo.getCollection(name).find().spliterator(), false)
                        .map(Document::toJson)
                        .sorted()
                        .forEach(it -> all.add(name + " " + it)));
        return all;
    }

    private PollCount count() {
        return PollCount.stored(office.poll(), office.chat.bean(Polls.class).of(office.poll()));
    }

    private String member(int number) {
        return office.chat.stored(office.staff(number)).id();
    }
}
