package kentongan.authority;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kentongan.chat.ChatFixture;
import kentongan.chat.IncomingMessage.SentFile;
import kentongan.chat.Media;
import kentongan.chat.Moments;
import kentongan.chat.Moments.Moment;
import kentongan.chat.Phone;
import kentongan.office.Language;
import kentongan.office.Members;
import kentongan.office.Role;
import kentongan.office.Sections;
import kentongan.schedule.Sweep;

/** An office in which there is one of everything that somebody could want to lay hands on. */
final class AuthorityOffice implements AutoCloseable {

    private static final String CAPABILITIES =
            "announcements questions suggestions praise meetings pulse figures digest leave settings";

    private static final long CITRA = 108;
    private static final ZoneId ZONE = ZoneId.of("Asia/Jayapura");
    private static final Pattern TICKET = Pattern.compile("<code>([A-Z2-7]{4}(?:-[A-Z2-7]{4}){3})</code>");
    private static final Pattern CODE = Pattern.compile("Kode: (\\d{4})");

    private final ChatFixture chat =
            ChatFixture.with(CAPABILITIES.replaceAll("(\\w+)", "kentongan.$1").split(" "));
    private final Map<Who, Phone> phones = new EnumMap<>(Who.class);
    private final Moments moments;
    private final Moment begin;
    private String ticket = "";
    private String appliedTicket = "";

    AuthorityOffice() {
        chat.clock().moveTo(Instant.parse("2026-11-17T23:00:00Z"));
        people();
        weekBefore();
        tuesday();
        wednesday();
        Who.MEMBERS.forEach(who -> phone(who).says("/bantuan"));
        moments = new Moments(chat);
        begin = moments.now();
    }

    ChatFixture chat() {
        return chat;
    }

    Phone phone(Who who) {
        return Objects.requireNonNull(phones.get(who));
    }

    Moments moments() {
        return moments;
    }

    /** When there is one of everything. */
    Moment begin() {
        return begin;
    }

    /** The codes of Aziza's anonymous suggestions: an open one, and an applied one with a photo of it. */
    List<String> tickets() {
        return List.of(ticket, appliedTicket);
    }

    private void people() {
        var umum = chat.bean(Sections.class).named("Umum").id();
        var keuangan = chat.bean(Sections.class).named("Keuangan").id();
        put(Who.HEAD, chat.member("Yohana", Role.HEAD, null));
        put(Who.SECRETARY, chat.member("Sarah", Role.SECRETARY, null));
        put(Who.SECTION_HEAD, chat.member("Markus", Role.SECTION_HEAD, umum));
        put(Who.OTHER_SECTION_HEAD, chat.member("Lukas", Role.SECTION_HEAD, keuangan));
        put(Who.CONCERNED, chat.member("Aziza", Role.EMPLOYEE, umum));
        put(Who.UNCONCERNED, chat.member("Budi", Role.EMPLOYEE, keuangan));
        put(Who.REMOVED, chat.member("Rina", Role.EMPLOYEE, umum));
        for (var name : List.of("Citra", "Dedi", "Eka", "Fitri")) {
            chat.member(name, Role.EMPLOYEE, umum);
        }
        put(Who.STRANGER, chat.phone(999, "Orang Asing"));
        for (var english : List.of(Who.OTHER_SECTION_HEAD, Who.UNCONCERNED)) {
            chat.bean(Members.class).set(chat.stored(phone(english)).id(), "language", Language.EN);
        }
    }

    private void put(Who who, Phone phone) {
        phones.put(who, phone);
    }

    /** Its question is answered and closed. */
    private void weekBefore() {
        at("2026-11-18T10:00");
        Who.MEMBERS.forEach(who -> phone(who).taps("4"));
        var aziza = phone(Who.CONCERNED);
        aziza.says("/saran Lampu jalan").taps("Anonim");
        appliedTicket = ticketOn(aziza);
        at("2026-11-18T12:00");
        var head = phone(Who.HEAD);
        head.taps("Terima").says("Baik").says("/ide").taps("Diterima").taps("1").taps("Diterapkan");
        head.sends(picture(), "Sudah menyala");
        at("2026-11-20T15:00");
    }

    private void tuesday() {
        at("2026-11-24T10:00");
        announcements();
        polls();
        at("2026-11-24T10:05");
        announcementsByHead();
        ideasAndQuestions();
        meetings();
        var chief = phone(Who.SECTION_HEAD);
        var aziza = phone(Who.CONCERNED);
        aziza.says("/cuti").says("1/12/2026").says("2/12/2026");
        chief.says("/puji Aziza Terima kasih")
                .taps("Lewati")
                .taps("Di depan semua")
                .taps("Kirim");
        newcomers();
        phone(Who.HEAD).says("/pegawai Rina").taps("Rina").taps("Keluarkan").taps("Ya");
    }

    private void announcements() {
        var chief = phone(Who.SECTION_HEAD);
        chat.messenger().block(CITRA, true);
        chief.says("/umumkan Kirim laporan").taps("Kirim ke");
        chat.messenger().block(CITRA, false);
        phone(Who.CONCERNED).taps("✅ Mengerti");
        chief.says("/umumkan Bersihkan aula")
                .taps("Pilihan jawaban…")
                .taps("Bukti saat selesai")
                .taps("Selesai");
        chief.taps("Kirim ke");
        phone(Who.CONCERNED).taps("✅ Mengerti");
        chief.says("/umumkan Senam pagi")
                .taps("🗓 Jadwalkan…")
                .says("27/11 07:30")
                .taps("Jadwalkan untuk");
    }

    private void announcementsByHead() {
        var head = phone(Who.HEAD);
        head.says("/pengaturan").taps("Sasaran misi").taps("Tambah…").says("Pelayanan cepat");
        head.says("Bersihkan gudang")
                .taps("Pegawai…")
                .taps("Markus")
                .taps("Aziza")
                .taps("Selesai")
                .taps("Kirim ke");
        head.says("Hari apel?")
                .taps("Jenis: instruksi")
                .taps("Jenis: pemberitahuan")
                .says("Senin\nJumat");
        head.taps("Pegawai…").taps("Markus").taps("Aziza").taps("Selesai").taps("Kirim ke");
    }

    private void polls() {
        var chief = phone(Who.SECTION_HEAD);
        chief.says("/umumkan Warna seragam?").taps("Jenis: instruksi").taps("Jenis: pemberitahuan");
        chief.says("Biru\nHijau").taps("Kirim ke");
        chief.says("/umumkan Menu rapat?").taps("Jenis: instruksi").taps("Jenis: pemberitahuan");
        chief.says("Nasi\nPapeda")
                .taps("Pilihan jawaban…")
                .taps("Boleh beberapa")
                .taps("Anonim")
                .taps("Selesai");
        chief.taps("Kirim ke");
    }

    private void ideasAndQuestions() {
        var head = phone(Who.HEAD);
        var aziza = phone(Who.CONCERNED);
        aziza.says("/saran Parkir sepeda").taps("Dengan nama").taps("Ya");
        head.taps("Terima").says("Baik");
        chat.phone(CITRA, "Citra").says("/saran Loket antrean").taps("Dengan nama");
        aziza.says("/saran Loket antrean baru").taps("Dengan nama");
        aziza.says("/saran Kantin lebih murah").sends(picture(), "").taps("Anonim");
        ticket = ticketOn(aziza);
        aziza.says("/saran Cat pagar").sends(picture(), "").taps("Dengan nama");
        aziza.taps("❓ Tanya").says("Mulai jam berapa?");
        aziza.says("/tanya Siapa yang piket?");
        head.taps("Serahkan…").taps("Markus");
        aziza.says("/tanya Kapan gaji dibayar?");
        aziza.says("/tanya Di mana kunci gudang?");
        head.taps("Jawab").says("Di laci saya");
    }

    private SentFile picture() {
        var bytes = Picture.png();
        chat.messenger().keepFile("picture", bytes);
        return new SentFile(Media.PHOTO, "picture", null, null, bytes.length);
    }

    private void meetings() {
        calls(phone(Who.SECRETARY), "Koordinasi", "26/11 09:00");
        calls(phone(Who.SECTION_HEAD), "Rapat seksi", "25/11 09:00");
        phone(Who.HEAD)
                .says("/rapat Apel")
                .taps("Rapat")
                .says("25/11 13:00")
                .taps("1 jam")
                .says("Aula")
                .taps("Lewati");
        phone(Who.HEAD)
                .taps("Seksi…")
                .taps("Umum")
                .taps("Selesai")
                .taps("Sekali")
                .taps("Selesai")
                .taps("Undang");
        var chief = phone(Who.SECTION_HEAD);
        chief.says("/rapat Rapat seksi Kamis")
                .taps("Rapat")
                .says("26/11 13:00")
                .taps("1 jam")
                .says("Aula");
        chief.taps("Lewati")
                .taps("Semua")
                .taps("Setiap Kamis")
                .says("4 kali")
                .taps("Selesai")
                .taps("Undang");
    }

    private static void calls(Phone convener, String title, String time) {
        convener.says("/rapat " + title).taps("Rapat").says(time).taps("1 jam").says("Aula");
        convener.taps("Lewati").taps("Semua").taps("Sekali").taps("Selesai").taps("Undang");
    }

    private void newcomers() {
        var head = phone(Who.HEAD);
        head.says("/undang").taps("Satu tautan");
        var link = Pattern.compile("start=([A-Za-z0-9_-]+)");
        var code = head.sees().stream()
                .map(shown -> link.matcher(shown.text()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        chat.phone(500, "Siti").says("/start " + code).taps("Benar").taps("Umum");
        put(Who.NEWCOMER, chat.phone(501, "Joko").says("/start " + code));
    }

    private String ticketOn(Phone phone) {
        return phone.sees().stream()
                .map(shown -> TICKET.matcher(shown.message().text().markup()))
                .filter(Matcher::find)
                .reduce((one, newer) -> newer)
                .map(found -> found.group(1))
                .orElseThrow();
    }

    private void wednesday() {
        at("2026-11-25T07:30");
        at("2026-11-25T09:00");
        phone(Who.CONCERNED).taps("Saya hadir").says(codeOn(phone(Who.SECTION_HEAD)));
        at("2026-11-25T10:00");
        at("2026-11-25T13:00");
    }

    private static String codeOn(Phone convener) {
        return convener.sees().stream()
                .map(shown -> CODE.matcher(shown.text()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private void at(String localTime) {
        sweepAt(LocalDateTime.parse(localTime).atZone(ZONE).toInstant());
    }

    /** Lets it be that time, and does all that goes by the clock, and what follows from it. */
    void sweepAt(Instant time) {
        chat.clock().moveTo(time);
        sweep();
    }

    void sweep() {
        for (int round = 0; round < 3; round++) {
            chat.beans(Sweep.class).forEach(sweep -> sweep.sweep(chat.clock().instant()));
            chat.carry();
        }
    }

    @Override
    public void close() {
        chat.close();
    }
}
