package kentongan.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import kentongan.chat.ChatFixture;
import kentongan.chat.Outgoing;
import kentongan.chat.Phone;
import kentongan.chat.RecordingMessenger.Shown;
import kentongan.figures.Week;
import kentongan.office.Role;
import kentongan.office.Sections;

/**
 * An office with a head, a secretary, a section of three with its head and a section of two; it is Tuesday 24 November 2026, ten
 * in the morning.
 */
final class DigestOffice implements AutoCloseable {

    static final Week THIS_WEEK = new Week(LocalDate.of(2026, 11, 23));

    /** Friday half past three in Sorong. */
    static final Instant FRIDAY = Instant.parse("2026-11-27T06:30:00Z");

    final ChatFixture chat;
    final Phone head;
    final Phone secretary;
    final Phone markus;
    final Phone aziza;
    final Phone budi;
    final Phone siti;
    final Phone tono;

    DigestOffice(boolean english) {
        var packages = new String[] {
            "kentongan.announcements",
            "kentongan.questions",
            "kentongan.suggestions",
            "kentongan.praise",
            "kentongan.meetings",
            "kentongan.pulse",
            "kentongan.figures",
            "kentongan.digest"
        };
        chat = english ? ChatFixture.inEnglish(packages) : ChatFixture.with(packages);
        chat.bean(Sections.class).named("Umum");
        chat.bean(Sections.class).named("Keuangan");
        head = chat.member("Yohana", Role.HEAD, null);
        secretary = chat.member("Sarah", Role.SECRETARY, null);
        markus = chat.member("Markus", Role.SECTION_HEAD, Sections.idOf("Umum"));
        aziza = chat.member("Aziza", Role.EMPLOYEE, Sections.idOf("Umum"));
        budi = chat.member("Budi", Role.EMPLOYEE, Sections.idOf("Umum"));
        siti = chat.member("Siti", Role.EMPLOYEE, Sections.idOf("Keuangan"));
        tono = chat.member("Tono", Role.EMPLOYEE, Sections.idOf("Keuangan"));
    }

    static DigestOffice inEnglish() {
        return new DigestOffice(true);
    }

    /** The head announces something; all wait for it to be answered. */
    void announces(String words) {
        head.says(words).taps("Send to");
    }

    void after(Duration time, Runnable what) {
        chat.clock().advance(time);
        what.run();
    }

    void moveTo(Instant time) {
        chat.clock().moveTo(time);
    }

    /** Makes what is due by the clock happen, as the sweeps would. */
    void sweep() {
        var now = chat.clock().instant();
        chat.bean(DigestTime.class)
                .due(now)
                .ifPresent(it -> chat.bean(SendDigest.class).toAll(it, now));
        chat.carry();
    }

    /** What a sweep and all that waits in the outbox bring to that phone. */
    String digestOn(Phone phone) {
        moveTo(FRIDAY);
        sweep();
        return phone.last().text();
    }

    /** The digests on a phone, which come as pictures or, where there is nothing to draw, as words. */
    long digests(Phone phone) {
        return phone.sees().stream().filter(it -> it.text().startsWith("📊")).count();
    }

    static boolean hasPicture(Shown shown) {
        return shown.message().attachment() instanceof Outgoing.Upload
                || shown.message().attachment() instanceof Outgoing.CopyOf;
    }

    @Override
    public void close() {
        chat.close();
    }
}
