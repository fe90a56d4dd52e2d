package kentongan.announcements;

import java.time.Duration;
import java.time.Instant;
import kentongan.chat.ChatFixture;
import kentongan.chat.Phone;
import kentongan.office.Role;
import org.springframework.data.mongodb.core.MongoTemplate;

/** An office with a head, a section head and employees, in which instructions are sent. */
public final class TaskOffice implements AutoCloseable {

    public final ChatFixture office =
            ChatFixture.with("kentongan.announcements", "kentongan.questions", "kentongan.settings");
    public final Phone head = office.member("Yohanis", Role.HEAD, null);
    public final Phone secretary = office.member("Maria", Role.SECRETARY, null);
    public final Phone chief = office.member("Markus", Role.SECTION_HEAD, "umum");
    public final Phone aziza = office.member("Aziza", Role.EMPLOYEE, "umum");
    public final Phone budi = office.member("Budi", Role.EMPLOYEE, "umum");
    public final Phone siti = office.member("Siti", Role.EMPLOYEE, "keuangan");

    /** Sends an instruction to everyone; returns its id. */
    public String instruct(String words) {
        head.says(words).taps("Kirim ke");
        return newest().id();
    }

    /** Sends an instruction to some; returns its id. */
    public String instruct(String words, String... names) {
        return instruct(words, () -> {}, names);
    }

    /** The same, with something done on the card before. */
    public String instruct(String words, Runnable onTheCard, String... names) {
        head.says(words).taps("Pegawai…");
        for (var name : names) {
            head.taps(name);
        }
        head.taps("Selesai");
        onTheCard.run();
        head.taps("Kirim ke");
        return newest().id();
    }

    /** Sends an important instruction to Aziza, Budi and Siti; returns its id. */
    public String important(String words) {
        return instruct(words, () -> head.taps("Prioritas: biasa"), "Aziza", "Budi", "Siti");
    }

    /** Sends an urgent instruction to Aziza, Budi and Siti; returns its id. */
    public String urgent(String words) {
        head.says(words)
                .taps("Pegawai…")
                .taps("Aziza")
                .taps("Budi")
                .taps("Siti")
                .taps("Selesai");
        head.taps("Prioritas: biasa")
                .taps("Prioritas: penting")
                .taps("Kirim ke")
                .taps("Ya, kirim");
        return newest().id();
    }

    /** Lets that time pass and does what is due by then. */
    public void wakeAfter(Duration time) {
        office.clock().advance(time);
        wake();
    }

    /** Lets it be that time and does what is due by then. */
    public void wakeAt(String instant) {
        office.clock().moveTo(Instant.parse(instant));
        wake();
    }

    /** Does what is due. */
    public void wake() {
        office.bean(WakeAnnouncements.class).wake(office.clock().instant());
        office.carry();
    }

    /** How many nudges the phone shows. */
    public static long nudges(Phone phone) {
        return phone.sees().stream()
                .filter(seen -> seen.text().startsWith("🔔 Mohon dijawab"))
                .count();
    }

    /** The announcement that was drafted last. */
    public Announcement newest() {
        return office.bean(MongoTemplate.class).findAll(Announcement.class).stream()
                .reduce((one, next) -> next)
                .orElseThrow();
    }

    public Delivery delivery(String announcement, Phone phone) {
        return office.bean(Deliveries.class)
                .byId(Delivery.id(announcement, office.stored(phone).id()))
                .orElseThrow();
    }

    public Tally tally(String announcement) {
        var stored = office.bean(Announcements.class).byId(announcement).orElseThrow();
        return office.bean(FollowAnnouncement.class).tally(stored);
    }

    /** The text of the announcement's board now. */
    public String board(String announcement) {
        var stored = office.bean(Announcements.class).byId(announcement).orElseThrow();
        return office.bean(FollowAnnouncement.class)
                .board(stored, office.stored(head))
                .text()
                .plain();
    }

    @Override
    public void close() {
        office.close();
    }
}
