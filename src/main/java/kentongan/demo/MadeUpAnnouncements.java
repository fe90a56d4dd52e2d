package kentongan.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kentongan.announcements.Announcement;
import kentongan.announcements.Announcement.State;
import kentongan.announcements.Announcement.Version;
import kentongan.announcements.Audience;
import kentongan.announcements.Kind;
import kentongan.announcements.Priority;
import kentongan.announcements.Terms;
import kentongan.chat.Html;
import kentongan.chat.Words;
import kentongan.office.Member;
import kentongan.office.Role;
import org.jspecify.annotations.Nullable;

/** Invents what the head, the secretary and the section heads tell the office. */
final class MadeUpAnnouncements {

    private static final List<String> INSTRUCTIONS = List.of(
            "Mohon serahkan laporan bulanan seksi masing-masing.",
            "Siapkan data penduduk untuk musrenbang distrik.",
            "Bersihkan ruang pelayanan sebelum kunjungan bupati.",
            "Perbarui papan informasi pelayanan di depan kantor.",
            "Periksa kembali daftar penerima bantuan di kampung binaan.");
    private static final List<String> NOTICES = List.of(
            "Listrik padam besok pukul 10.00–12.00.",
            "Apel pagi dipindahkan ke halaman belakang.",
            "Jadwal piket bulan ini sudah ditempel di ruang rapat.");
    private static final List<String> POLLS =
            List.of("Kapan kerja bakti diadakan?", "Menu rapat kerja besok?", "Warna seragam kegiatan?");
    private static final List<String> OPTIONS = List.of("Jumat", "Sabtu", "Tidak ikut");

    private final OfficeLife life;
    private final Random random;

    MadeUpAnnouncements(OfficeLife life, Random random) {
        this.life = life;
        this.random = random;
    }

    /** One sent on some day of the week that begins then: mostly at work, at times in the evening or on a Saturday. */
    Announcement invent(String id, LocalDate monday) {
        var day = monday.plusDays(random.nextInt(20) == 0 ? 5 : random.nextInt(5));
        var hour = random.nextInt(8) == 0 ? 19 : 7 + random.nextInt(9);
        var time = LocalTime.of(hour, random.nextInt(60)).plusSeconds(random.nextInt(60));
        var at = day.atTime(time).atZone(life.calendar().zone()).toInstant().plusMillis(random.nextInt(1000));
        return announcement(id, author(at), at);
    }

    private Announcement announcement(String id, Member author, Instant at) {
        var kind = List.of(Kind.INSTRUCTION, Kind.INSTRUCTION, Kind.INSTRUCTION, Kind.NOTICE, Kind.NOTICE, Kind.POLL)
                .get(random.nextInt(6));
        var audience = author.role() == Role.SECTION_HEAD && author.sectionId() != null
                ? new Audience(Audience.Scope.SECTIONS, List.of(author.sectionId()))
                : Audience.EVERYONE;
        var recalledAt = random.nextInt(40) == 0 ? at.plusSeconds(600) : null;
        return new Announcement(
                id,
                author.id(),
                words(kind),
                kind,
                priority(),
                kind == Kind.POLL ? OPTIONS : kind.replies(),
                null,
                audience,
                recalledAt == null ? State.SENT : State.RECALLED,
                recipients(author, audience, at),
                List.of(),
                0,
                null,
                at.minusSeconds(90),
                at,
                recalledAt,
                new Terms(null, deadline(kind, at), false),
                versions(kind, at),
                null);
    }

    private Member author(Instant at) {
        var some = life.staff().stream()
                .filter(it -> it.role().mayPost() && life.isPresent(it, at))
                .toList();
        var head = some.stream().filter(it -> it.role() == Role.HEAD).findFirst();
        return head.filter(it -> random.nextInt(3) > 0).orElseGet(() -> some.get(random.nextInt(some.size())));
    }

    private List<String> recipients(Member author, Audience audience, Instant at) {
        return life.staff().stream()
                .filter(it -> life.isPresent(it, at))
                .filter(it -> !it.id().equals(author.id()))
                .filter(it -> audience.equals(Audience.EVERYONE)
                        || it.sectionId() != null && audience.chosen().contains(it.sectionId()))
                .map(Member::id)
                .toList();
    }

    private Words words(Kind kind) {
        var some = switch (kind) {
            case INSTRUCTION -> INSTRUCTIONS;
            case NOTICE -> NOTICES;
            case POLL -> POLLS;
        };
        return Words.typed(new Html(some.get(random.nextInt(some.size()))));
    }

    private Priority priority() {
        var chance = random.nextInt(20);
        return chance == 0 ? Priority.URGENT : chance < 5 ? Priority.IMPORTANT : Priority.NORMAL;
    }

    private @Nullable Instant deadline(Kind kind, Instant at) {
        if (kind == Kind.NOTICE || random.nextBoolean()) {
            return null;
        }
        var day = at.atZone(life.calendar().zone()).toLocalDate().plusDays(1 + random.nextInt(5));
        var weekday = day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
        return weekday.atTime(15, 0).atZone(life.calendar().zone()).toInstant();
    }

    /** A few are corrected after some hours, half of these so that it matters; a rare one twice. */
    private List<Version> versions(Kind kind, Instant at) {
        if (kind == Kind.POLL || random.nextInt(20) > 0) {
            return List.of();
        }
        var first = new Version(words(kind), at.plus(Duration.ofHours(3)), random.nextBoolean());
        return Stream.of(first, new Version(words(kind), at.plus(Duration.ofHours(5)), true))
                .limit(1 + random.nextInt(2))
                .toList();
    }
}
