package kentongan.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kentongan.chat.ChatFixture;
import kentongan.chat.Html;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Phone;
import kentongan.chat.RecordingMessenger.Shown;
import kentongan.digest.MakeDigest.Digest;
import kentongan.office.Role;
import kentongan.office.Sections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What stands in whose digest. */
class DigestTests {

    private final DigestOffice office = DigestOffice.inEnglish();

    @AfterEach
    void close() {
        office.close();
    }

    private void aWeekPasses() {
        office.announces("Roll call at seven");
        office.after(Duration.ofMinutes(3), () -> office.aziza.taps("✅ Understood"));
        office.after(Duration.ofMinutes(3), () -> office.siti.taps("❓ Question").says("Where?"));
        office.after(Duration.ofMinutes(30), () -> office.markus.taps("✅ Understood"));
    }

    @Test
    void theHeadHearsOfTheOffice() {
        aWeekPasses();

        assertThat(office.digestOn(office.head))
                .startsWith("📊 Digest 23/11 – 29/11/2026")
                .contains("Whole office · 6 people · 6 messages")
                .contains("\nMedian 6 min 0 s in working time (6 min 0 s by the clock)")
                .contains("Response rate 50% (3 of 6 in time)")
                .contains("Head: 1 asked, none answered yet")
                .contains("Clear: 2 of 3 understood")
                .contains("Still open\n❓ 1 question or obstacle waits for your answer, for 3 days");
        assertThat(DigestOffice.hasPicture(office.head.last())).isTrue();
        assertThat(office.head.last().labels())
                .startsWith("Answer", "Last week", "Other week…", "Details", "Excel", "CSV")
                .endsWith("How is this counted?");
    }

    @Test
    void aSectionHeadHearsOfTheSectionAndTheOfficesTotals() {
        aWeekPasses();

        assertThat(office.digestOn(office.markus))
                .contains("Umum · 3 people · 3 messages")
                .contains("\nMedian 19 min 30 s")
                .contains("Response rate 67% (2 of 3 in time)")
                .contains("Whole office: 6 min 0 s, 3 of 6 in time")
                .contains("You: 36 min 0 s, 1 of 1 in time");
    }

    @Test
    void aSectionOfTwoIsShownToItsHeadAndToNobodyElseButTheHead() {
        var sosial = office.chat.bean(Sections.class).named("Sosial").id();
        var rina = office.chat.member("Rina", Role.SECTION_HEAD, sosial);
        office.chat.member("Yosef", Role.EMPLOYEE, sosial);
        office.announces("Roll call at seven");

        assertThat(office.digestOn(rina)).contains("Sosial · 2 people · 2 messages");
        for (var phone : new Phone[] {office.secretary, office.markus, office.aziza}) {
            assertThat(phone.last().text()).doesNotContain("Sosial");
        }
    }

    @Test
    void everybodyElseHearsTheirOwnFiguresAndTheOfficesTotals() {
        aWeekPasses();
        office.moveTo(DigestOffice.FRIDAY);
        office.sweep();

        for (var phone : new Phone[] {office.secretary, office.aziza, office.budi, office.siti}) {
            assertThat(phone.last().text())
                    .contains("your own figures")
                    .contains("Whole office: 6 min 0 s, 3 of 6 in time")
                    .doesNotContain("people", "Clear:");
        }
        assertThat(office.aziza.last().text())
                .contains("\nMedian 3 min 0 s in working time (3 min 0 s by the clock)")
                .contains("Response rate 100% (1 of 1 in time)")
                .contains("📌 1 instruction of yours is not done");
        assertThat(office.budi.last().text()).contains("\nMedian: none yet");
    }

    @Test
    void namesOfTheLowestAreOnTheHeadsPhoneAlone() {
        office.announces("One");
        office.announces("Two");
        office.announces("Three");
        office.after(Duration.ofMinutes(3), () -> {});

        assertThat(office.digestOn(office.head)).contains("For you alone").contains("Budi: 0 of 3");
        for (var phone : new Phone[] {office.secretary, office.markus, office.aziza}) {
            assertThat(phone.last().text()).doesNotContain("Budi", "For you alone");
        }
    }

    @Test
    void exactlyOneLineBeginsWithMedianAndExactlyOneHasTheRateInPerCent() {
        aWeekPasses();
        office.moveTo(DigestOffice.FRIDAY);
        office.sweep();

        for (var phone : new Phone[] {office.head, office.markus, office.secretary, office.aziza, office.budi}) {
            assertThat(phone.last().text().lines().filter(it -> it.startsWith("Median")))
                    .hasSize(1);
            assertThat(phone.last().text().lines().filter(it -> it.contains("%")))
                    .hasSize(1);
        }
    }

    @Test
    void theSamePictureIsUploadedOnceAndCopiedToFurtherPhones() {
        aWeekPasses();
        office.moveTo(DigestOffice.FRIDAY);
        office.sweep();

        var all = new Phone[] {office.head, office.secretary, office.markus, office.aziza, office.budi, office.siti};
        assertThat(all).extracting(Phone::last).allMatch(DigestOffice::hasPicture);
        // the section's is another one
        assertThat(all)
                .extracting(it -> it.last().message().attachment())
                .filteredOn(it -> it instanceof Outgoing.Upload)
                .hasSize(2);
    }

    @Test
    void itIsComparedWithTheWeekBeforeAndWithOnesOwnFourWeeks() {
        office.announces("One");
        office.after(Duration.ofMinutes(10), () -> office.aziza.taps("✅ Understood"));
        office.after(Duration.ofDays(7), () -> office.announces("Two"));
        office.after(Duration.ofMinutes(4), () -> office.aziza.taps("✅ Understood"));
        office.moveTo(DigestOffice.FRIDAY.plus(Duration.ofDays(7)));
        office.sweep();

        assertThat(office.aziza.last().text()).contains("6 min 0 s faster than in your 4 weeks before");
        assertThat(office.head.last().text()).contains("6 min 0 s faster than the week before");
    }

    @Test
    void aWeekWithoutAnnouncementsSaysSoAndHasNoPicture() {
        assertThat(office.digestOn(office.head))
                .contains("No announcement went out in this week")
                .doesNotContain("NaN", "0%", "Median");
        assertThat(DigestOffice.hasPicture(office.head.last())).isFalse();
        assertThat(office.aziza.last().text()).contains("No announcement went out in this week");
        assertThat(office.aziza.last().message().attachment()).isNull();
    }

    @Test
    void whoJoinedInMidWeekHearsOnlyOfWhatCameToThem() {
        aWeekPasses();
        office.after(Duration.ofDays(1), () -> {});
        var dewi = office.chat.member("Dewi", Role.EMPLOYEE, Sections.idOf("Umum"));

        assertThat(office.digestOn(dewi))
                .contains("Median: none, no announcement came here in this week")
                .contains("Whole office: 6 min 0 s, 3 of 6 in time");
    }

    @Test
    void anOfficeOfOneHearsThatThereIsNothing() {
        try (var alone = ChatFixture.with(
                "kentongan.announcements",
                "kentongan.questions",
                "kentongan.suggestions",
                "kentongan.praise",
                "kentongan.meetings",
                "kentongan.pulse",
                "kentongan.figures",
                "kentongan.digest")) {
            var head = alone.member("Yohana", Role.HEAD, null);

            head.says("/rekap");

            assertThat(head.last().text())
                    .contains("Pekan ini tidak ada pengumuman")
                    .contains("✅ Tidak ada yang menunggu Anda.");
        }
    }

    @Test
    void whatIsTooLongForACaptionComesAsPictureAndThenWords() {
        aWeekPasses();
        var picture = office.chat
                .bean(MakeDigest.class)
                .of(
                        office.chat.stored(office.head),
                        DigestOffice.THIS_WEEK,
                        office.chat.clock().instant())
                .picture();
        var fits = new Digest(new Html("title"), new Html("x".repeat(964)), Keyboard.NONE, picture);
        var tooLong = new Digest(new Html("title"), new Html("x".repeat(965)), Keyboard.NONE, picture);

        assertThat(tooLong.isOneMessage()).isFalse();
        assertThat(tooLong.caption().text().plain()).isEqualTo("title");
        assertThat(fits.isOneMessage()).isTrue();
        assertThat(fits.caption().text().length()).isEqualTo(964);
    }

    @Test
    void longNamesAreCutSoThatTheHeadsDigestStaysACaption() {
        var longest = "Maria Magdalena ".repeat(8);
        for (int i = 0; i < 4; i++) {
            office.chat.member(longest + i, Role.EMPLOYEE, Sections.idOf("Umum"));
        }
        office.announces("One");
        office.announces("Two");
        office.announces("Three");
        office.aziza.says("/ask When?");

        assertThat(office.digestOn(office.head)).contains("Still open");
        assertThat(DigestOffice.hasPicture(office.head.last())).isTrue();
    }

    @Test
    void theButtonsUnderItSeeToWhatIsOpen() {
        aWeekPasses();
        office.digestOn(office.head);

        office.head.taps("Answer");

        assertThat(office.head.last().text()).contains("Siti");
        assertThat(office.head.toast().words()).isEmpty();

        office.aziza.taps("Open instructions");

        assertThat(office.aziza.last().text()).contains("Roll call at seven");
    }

    @Test
    void everybodyReadsWhoThankedThemAndTheHeadsHowMuchThereWas() {
        office.head.says("/praise Budi Well done").taps("In private").taps("Send");

        assertThat(office.digestOn(office.budi))
                .contains("🙏 Thanked by Yohana")
                .doesNotContain("Praise:");
        assertThat(office.head.last().text()).contains("Praise: 1").doesNotContain("Budi");
        assertThat(office.markus.last().text()).contains("Praise: 1");
        assertThat(office.aziza.last().text()).doesNotContain("Thanked", "Praise");
    }

    @Test
    void theHeadFindsTheSuggestionsThatWaitForAReview() {
        office.aziza.says("/suggest More chairs in the hall").taps("With my name");

        assertThat(office.digestOn(office.head)).contains("💡 1 suggestion waits for your review, 0 overdue");
        assertThat(office.markus.last().text()).doesNotContain("💡");
        office.head.taps("Review");
        assertThat(office.head.last().labels()).contains("To review (1)");
    }

    @Test
    void theNudgeUnderTheHeadsDigestOpensTheBoardOfWhatIsMostOverdue() {
        office.head.says("Report the numbers").taps("Deadline…").taps("27");
        office.head.taps("12:00");
        office.head.taps("Send to");
        office.moveTo(DigestOffice.FRIDAY);
        office.sweep();

        assertThat(office.head.last().text()).contains("⏰ 6 overdue, of 6 people");
        office.head.taps("Nudge");
        assertThat(office.head.last().text()).contains("Report the numbers").contains("no answer 6");
    }

    private static long withText(Phone phone, String words) {
        return phone.sees().stream()
                .map(Shown::text)
                .filter(it -> it.contains(words))
                .count();
    }

    @Test
    void howItIsCountedIsOneTapAway() {
        aWeekPasses();
        office.digestOn(office.aziza);

        office.aziza.taps("How is this counted?");

        assertThat(withText(office.aziza, "Nights, breaks, holidays and your leave don't count"))
                .isOne();
    }
}
