package kentongan.praise;

import java.util.List;
import kentongan.chat.ChatFixture;
import kentongan.chat.Phone;
import kentongan.chat.RecordingMessenger.Shown;
import kentongan.office.Role;
import org.springframework.data.mongodb.core.MongoTemplate;

/** An office in which people are praised, on Tuesday 24 November 2026 at ten. */
final class PraiseOffice implements AutoCloseable {

    final ChatFixture chat;
    final Phone head;
    final Phone chief;
    final Phone aziza;
    final Phone budi;
    final Phone siti;

    PraiseOffice() {
        this(ChatFixture.inEnglish(
                "kentongan.praise",
                "kentongan.meetings",
                "kentongan.suggestions",
                "kentongan.announcements",
                "kentongan.questions",
                "kentongan.settings"));
    }

    PraiseOffice(ChatFixture chat) {
        this.chat = chat;
        head = chat.member("Yohana Mambraku", Role.HEAD, null);
        chief = chat.member("Markus", Role.SECTION_HEAD, "umum");
        aziza = chat.member("Aziza Rumbiak", Role.EMPLOYEE, "umum");
        budi = chat.member("Budi", Role.EMPLOYEE, "umum");
        siti = chat.member("Siti", Role.EMPLOYEE, "keuangan");
    }

    Praise newest() {
        return chat.bean(MongoTemplate.class).findAll(Praise.class).stream()
                .reduce((one, next) -> next)
                .orElseThrow();
    }

    long given() {
        return chat.bean(MongoTemplate.class).getCollection("praises").countDocuments();
    }

    /** What the phone shows with these words in it. */
    static List<Shown> with(Phone phone, String words) {
        return phone.sees().stream().filter(it -> it.text().contains(words)).toList();
    }

    @Override
    public void close() {
        chat.close();
    }
}
