package kentongan.troubles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import kentongan.chat.ChatFixture;
import kentongan.chat.Phone;
import kentongan.chat.RecordingMessenger.Shown;
import kentongan.office.Members;
import kentongan.office.Role;
import kentongan.outbox.Outbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

class LookForTroubleTests {

    private final ChatFixture office = ChatFixture.inEnglish("kentongan.troubles");
    private final Phone head = office.member("Yohanis", Role.HEAD, null);
    private final Phone secretary = office.member("Maria", Role.SECRETARY, null);
    private final Phone budi = office.member("Budi", Role.EMPLOYEE, null);
    private Kind kind = Kind.QUARANTINE;
    private Sighting shown = Sighting.none();
    private Contact.State contact = Contact.State.STANDBY;
    private final AtomicLong nanos = new AtomicLong();
    private LookForTrouble look = process();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void thoseWhoRunTheOfficeHearOnceThatItBeganAndOnceThatItEnded() {
        shown = Sighting.trouble(120);
        looks();
        looks();
        assertThat(texts(head)).singleElement().asString().startsWith("⚠️").contains("120");
        assertThat(texts(secretary)).hasSize(1);

        shown = Sighting.none();
        looks();
        looks();

        assertThat(texts(head)).hasSize(2).last().asString().startsWith("✅");
        assertThat(texts(secretary)).hasSize(2);
        assertThat(texts(budi)).isEmpty();
    }

    @Test
    void ofSeveralProcessesOneTells() {
        var other = process();
        shown = Sighting.trouble(120);

        look.look(now());
        other.look(now());
        office.carry();
        other.look(now());
        office.carry();

        assertThat(texts(head)).hasSize(1);
    }

    @Test
    void whatIsOverBeforeItCouldBeToldIsToldByItsEndAlone() {
        kind = Kind.HOLD;
        shown = Sighting.trouble(1);
        look.look(now());
        office.clock().advance(Duration.ofMinutes(7));
        shown = Sighting.none();

        looks();

        assertThat(texts(head)).singleElement().asString().contains("24/11 10:00", "24/11 10:07", "7 min");
    }

    @Test
    void aCrashBeforeTheEntriesArePutInIsMadeUpFor() {
        var troubles = office.bean(Troubles.class);
        var never = Trouble.never(Kind.QUARANTINE);
        troubles.change(never, never.after(Sighting.trouble(50), now()));
        shown = Sighting.trouble(50);

        looks();
        looks();

        assertThat(texts(head)).hasSize(1);
    }

    @Test
    void anAbsenceIsToldWhenItIsOver() {
        contact = Contact.State.REACHED;
        looks();
        contact = Contact.State.AWAY;
        passes(Duration.ofMinutes(11));
        looks();
        assertThat(texts(head)).isEmpty();

        contact = Contact.State.REACHED;
        looks();
        looks();

        assertThat(texts(head))
                .singleElement()
                .asString()
                .contains("24/11 10:00", "24/11 10:11", "11 min", "tap again");
    }

    @Test
    void aProgramThatDidNotRunSaysSoWhenItIsBack() {
        contact = Contact.State.REACHED;
        looks();
        office.clock().advance(Duration.ofHours(3));
        look = process();

        looks();

        assertThat(texts(head)).singleElement().asString().contains("180 min");
    }

    @Test
    void aMovedClockIsNoAbsence() {
        contact = Contact.State.REACHED;
        looks();
        office.clock().advance(Duration.ofHours(3));

        looks();

        assertThat(texts(head)).isEmpty();
    }

    @Test
    void aRefusedTokenIsToldWhenItWorksAgainAlsoAfterARestart() {
        contact = Contact.State.REACHED;
        looks();
        contact = Contact.State.TOKEN_REFUSED;
        looks();
        passes(Duration.ofMinutes(3));
        looks();
        look = process();
        contact = Contact.State.REACHED;

        looks();
        looks();

        assertThat(texts(head)).singleElement().asString().contains("token", "3 min");
    }

    @Test
    void inQuietHoursItMakesNoSound() {
        office.clock().moveTo(Instant.parse("2026-11-24T13:00:00Z"));
        shown = Sighting.trouble(120);

        looks();

        var told = office.messenger().chat(head.id()).get(0).message();
        assertThat(told.silent()).isTrue();
    }

    private void looks() {
        look.look(now());
        office.carry();
    }

    private void passes(Duration time) {
        office.clock().advance(time);
        nanos.addAndGet(time.toNanos());
    }

    private Instant now() {
        return office.clock().instant();
    }

    /** A process that has just started. */
    private LookForTrouble process() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("sign", new Sign() {
            @Override
            public Kind kind() {
                return kind;
            }

            @Override
            public Sighting look(Instant now) {
                return shown;
            }
        });
        beans.addBean("contact", (Contact) () -> contact);
        var watch = new WatchContact(
                office.bean(MongoTemplate.class),
                office.bean(Troubles.class),
                beans.getBeanProvider(Contact.class),
                nanos::get);
        return new LookForTrouble(
                beans.getBeanProvider(Sign.class),
                watch,
                office.bean(Troubles.class),
                office.bean(Members.class),
                office.bean(Outbox.class));
    }

    private List<String> texts(Phone phone) {
        return office.messenger().chat(phone.id()).stream().map(Shown::text).toList();
    }
}
