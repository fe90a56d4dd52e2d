package kentongan.announcements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import kentongan.announcements.Announcement.State;
import kentongan.chat.Html;
import kentongan.chat.Words;
import kentongan.office.Member;
import kentongan.office.Member.Standing;
import kentongan.office.Role;
import kentongan.storage.TestStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Prints what boards and lists cost on the embedded store:
 * {@code mvn test -Dtest=BoardBenchmark -DexcludedGroups= -Dgroups=benchmark}.
 */
@Tag("benchmark")
class BoardBenchmark {

    private static final Instant NINE = Instant.parse("2026-11-24T00:00:00Z");
    private static final Member HEAD =
            new Member("head", "Yohana", 1L, Role.HEAD, Standing.ACTIVE, null, null, null, null, false, NINE);

    @RegisterExtension
    static final TestStore STORE = new TestStore(Delivery.class);

    @Test
    void countingAndListing() {
        for (int recipients : new int[] {500, 10_000}) {
            counting(STORE.template(), recipients);
        }
        listing(STORE.template(), 3_000);
    }

    private static void counting(MongoTemplate mongo, int recipients) {
        var deliveries = deliveries(mongo);
        var announcement = announcement("a" + recipients, recipients);
        mongo.insert(announcement);
        deliveries.add(
                announcement.recipients().stream()
                        .map(it -> Delivery.pending(announcement.id(), it))
                        .toList(),
                NINE);
        for (int i = 0; i < recipients; i += 2) {
            deliveries.reply(Delivery.id(announcement.id(), "m" + i), new Reply(Reply.UNDERSTOOD, NINE, NINE, null));
        }
        print(
                recipients + " recipients: recount",
                i -> Tally.of(deliveries.of(announcement)).total());
        print(recipients + " recipients: answered", i -> deliveries.answered(announcement));
        print(
                recipients + " recipients: read the announcement",
                i -> new Announcements(mongo)
                        .byId(announcement.id())
                        .orElseThrow()
                        .recipients()
                        .size());
        var ids = announcement.recipients().stream()
                .map(it -> Delivery.id(announcement.id(), it))
                .toList();
        var rests = new NudgeRests(mongo);
        print(
                recipients + " recipients: claim all for a nudge",
                i -> rests.claim(ids, "o" + i, NINE.plusSeconds(i), NINE.plusSeconds(i))
                        .size());
    }

    private static Deliveries deliveries(MongoTemplate mongo) {
        return new Deliveries(mongo, new DeliveryTraces(mongo, Clock.systemUTC()));
    }

    private static void listing(MongoTemplate mongo, int announcements) {
        mongo.insertAll(IntStream.range(0, announcements)
                .mapToObj(i -> announcement("n" + i, 500))
                .toList());
        var list = new ListAnnouncements(mongo, deliveries(mongo));
        assertThat(list.page(HEAD, "", 0).total()).isEqualTo(announcements + 2);
        print(
                announcements + " announcements: a page",
                i -> list.page(HEAD, "", 7).total());
        print(
                announcements + " announcements: a search",
                i -> list.page(HEAD, "nomor n77", 0).total());
    }

    private static Announcement announcement(String id, int recipients) {
        var draft = Announcement.draft(
                id, HEAD.id(), Words.typed(new Html("Pengumuman nomor " + id + " ".repeat(9) + "x".repeat(400))), NINE);
        return new Announcement(
                id,
                draft.author(),
                draft.words(),
                draft.kind(),
                draft.priority(),
                draft.replies(),
                null,
                draft.audience(),
                State.SENT,
                IntStream.range(0, recipients).mapToObj(i -> "m" + i).toList(),
                List.of(),
                0,
                null,
                NINE,
                NINE,
                null,
                Terms.NONE,
                List.of(),
                null);
    }

    private static void print(String what, IntFunction<Integer> operation) {
        var millis = IntStream.range(0, 12)
                .mapToLong(i -> {
                    var start = System.nanoTime();
                    assertThat(operation.apply(i)).isPositive();
                    return (System.nanoTime() - start) / 1_000_000;
                })
                .skip(2)
                .sorted()
                .toArray();
        System.out.printf(
                "%-50s median %d ms, slowest %d ms%n",
                what, millis[5], Arrays.stream(millis).max().orElse(0));
    }
}
