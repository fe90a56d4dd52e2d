package kentongan.telegram.intake;

import static kentongan.telegram.intake.WebhookTests.brought;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kentongan.instances.Instances;
import kentongan.office.Role;
import kentongan.telegram.EdgeFixture;
import kentongan.telegram.FakeTelegram.Reply;
import kentongan.telegram.intake.InboxEntry.State;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Two programs on one store, to both of which updates are brought. */
@Order(7)
class SharedInboxTests {

    private static final int PEOPLE = 20;
    private static final int SAID = 6;

    private final EdgeFixture one = new EdgeFixture().shared().webhook("https://kantor.example/telegram");
    private final EdgeFixture two = one.another();

    @BeforeEach
    void start() {
        one.telegram.on(
                "getwebhookinfo",
                Reply.ok("{\"url\":\"\",\"has_custom_certificate\":false,\"pending_update_count\":0}"));
        one.start();
        two.start();
        IntStream.range(0, PEOPLE).forEach(i -> one.member(1000 + i, Role.EMPLOYEE));
        await().until(() -> one.bean(Instances.class).living().size() == 2
                && two.bean(Instances.class).living().size() == 2);
    }

    @AfterEach
    void close() {
        two.close();
        one.close();
    }

    @Test
    void eachPersonsUpdatesAreHandledOnceAndInOrderWhereverTheyArrive() {
        var expected = new ArrayList<String>();
        var id = 0;
        for (int turn = 0; turn < SAID; turn++) {
            for (int person = 0; person < PEOPLE; person++) {
                id++;
                bring(id % 3 == 0 ? one : two, id, 1000 + person, "k" + turn);
                expected.add((1000 + person) + ":k" + turn);
            }
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> heard().size() >= PEOPLE * SAID);

        assertThat(heard()).containsExactlyInAnyOrderElementsOf(expected);
        for (int person = 1000; person < 1000 + PEOPLE; person++) {
            var name = person + ":";
            var parts = Stream.of(one, two)
                    .map(it -> it.listener.heard.stream()
                            .filter(words -> words.startsWith(name))
                            .toList())
                    .filter(it -> !it.isEmpty())
                    .toList();
            assertThat(parts).as("one program serves " + person).hasSize(1);
            assertThat(parts.get(0)).isSorted();
        }
        assertThat(one.listener.heard).as("both have work").isNotEmpty();
        assertThat(two.listener.heard).as("both have work").isNotEmpty();
    }

    @Test
    void whoseProgramStopsIsServedByTheOtherAtOnce() {
        IntStream.range(0, PEOPLE).forEach(i -> bring(one, 1 + i, 1000 + i, "satu"));
        await().until(() -> heard().size() == PEOPLE);

        two.stop();
        IntStream.range(0, PEOPLE).forEach(i -> bring(one, 101 + i, 1000 + i, "dua"));

        await().atMost(Duration.ofSeconds(10)).until(() -> heard().size() == 2 * PEOPLE);
        assertThat(one.listener.heard.stream().filter(it -> it.endsWith("dua"))).hasSize(PEOPLE);
    }

    /** As a process leaves it that was killed between storing updates and handling them. */
    @Test
    void whatADeadProgramHadReceivedIsTakenOver() {
        var dead = "dead";
        var store = one.store.template();
        store.save(new PersonOwner(1001, dead, Instant.now().plusSeconds(600)));
        store.getCollection("instances")
                .insertOne(new Document("_id", dead)
                        .append("until", Date.from(Instant.now().plusSeconds(3))));
        await().until(() -> one.bean(Instances.class).living().contains(dead));
        bring(one, 71, 1001, "halo");
        assertThat(heard()).isEmpty();

        await().atMost(Duration.ofSeconds(30)).until(() -> heard().contains("1001:halo"));

        await().until(() -> stateOf(71) == State.DONE);
        assertThat(heard()).containsExactly("1001:halo");
        assertThat(store.count(query(where("_id").is(71)), Handover.class)).isZero();
    }

    /** As when a process stops while a tap is on its way to it. */
    @Test
    void whatWasGivenToAProgramThatIsGoneIsGivenOutAnewAndNotOnlyFoundLying() {
        var store = one.store.template();
        store.save(new PersonOwner(1001, "gone", Instant.now().plusSeconds(600)));
        store.save(new InboxEntry(71, 1001L, update(71, 1001, "halo"), Instant.now(), 0, State.NEW));
        store.save(new Handover(71, "gone"));

        one.bean(Intake.class).giveAnew(one.bean(Instances.class).living());

        await().atMost(Duration.ofSeconds(4)).until(() -> heard().contains("1001:halo"));
        assertThat(store.count(query(where("to").is("gone")), Handover.class)).isZero();
    }

    private State stateOf(int id) {
        var entry = one.store.template().findById(id, InboxEntry.class);
        return entry == null ? State.NEW : entry.state();
    }

    private List<String> heard() {
        return Stream.of(one, two).flatMap(it -> it.listener.heard.stream()).toList();
    }

    private static void bring(EdgeFixture to, int id, long person, String words) {
        assertThat(brought(to, "POST", EdgeFixture.WEBHOOK_SECRET, update(id, person, words)))
                .isEqualTo(200);
    }

    private static String update(int id, long person, String words) {
        return EdgeFixture.update(id, EdgeFixture.saying(id, person, words));
    }
}
