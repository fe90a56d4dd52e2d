package kentongan.praise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import kentongan.chat.ChatFixture;
import kentongan.chat.IncomingMessage.SentFile;
import kentongan.chat.Media;
import kentongan.chat.Outgoing.CopyOf;
import kentongan.office.Role;
import kentongan.praise.Praise.Showing;
import kentongan.praise.Praise.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PraiseTests {

    private final PraiseOffice office = new PraiseOffice();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void canBeForAnIdeaThatWasAcceptedWithItsAuthorsName() {
        office.aziza
                .says("/suggest Numbers at the counter")
                .taps("With my name")
                .taps("Yes");
        office.head.taps("Accept").says("Good");

        office.head
                .says("/praise Aziza Thank you")
                .taps("💡 Numbers at the counter")
                .taps("In private")
                .taps("Send");

        assertThat(office.aziza.last().text()).contains("Thank you", "💡 Numbers at the counter");
        office.chief.says("/praise Budi Thank you");
        assertThat(office.chief.last().labels()).noneMatch(it -> it.startsWith("💡"));
    }

    @Test
    void inPrivateItReachesItsReceiverSignedAndNobodyElse() {
        office.head.says("/praise Aziza Thank you for the quick report.").taps("In private");
        assertThat(office.head.last().text()).contains("Thank you for the quick report.", "Only the two of you");
        assertThat(office.aziza.sees()).isEmpty();
        office.head.taps("Send");

        assertThat(office.aziza.last().text())
                .contains("Praise for you", "Thank you for the quick report.", "— Yohana Mambraku, District Head");
        assertThat(office.aziza.last().labels()).isEmpty();
        assertThat(office.budi.sees()).isEmpty();
        assertThat(office.head.last().text()).contains("goes to Aziza Rumbiak, in private");
        assertThat(office.newest().state()).isEqualTo(State.ARRIVED);
    }

    @Test
    void withoutWordsItAsksForEverythingInTurn() {
        office.head.says("/praise");
        assertThat(office.head.last().labels()).containsExactly("Aziza Rumbiak", "Budi", "Markus", "Siti", "Cancel");
        office.head.taps("Siti").says("Well done").taps("In private").taps("Send");

        assertThat(office.siti.last().text()).contains("Well done");
    }

    @Test
    void itIsShownToAllOnlyAfterTheReceiversYes() {
        office.head.says("/praise Budi Well done").taps("Before all");
        assertThat(office.head.last().text()).contains("after a yes 3 others will see it");
        office.head.taps("Send");
        assertThat(office.budi.last().text()).contains("May it be shown to all?");
        assertThat(PraiseOffice.with(office.aziza, "Well done")).isEmpty();

        office.budi.taps("Yes");

        for (var other : List.of(office.aziza, office.chief, office.siti)) {
            assertThat(other.last().text()).contains("Praise for Budi", "Well done", "Yohana Mambraku");
            assertThat(other.last().message().silent()).isFalse();
        }
        assertThat(office.budi.last().text()).contains("It is shown to all").doesNotContain("May it");
        assertThat(office.budi.last().labels()).isEmpty();
        assertThat(office.head.last().text()).contains("Budi said yes", "3 others");
    }

    @Test
    void afterANoItStaysPrivateAndTheGiverIsTold() {
        office.head.says("/praise Budi Well done").taps("Before all").taps("Send");
        var buttons = office.budi.last().keys();
        office.budi.taps("No");

        assertThat(office.newest().showing()).isEqualTo(Showing.DECLINED);
        assertThat(office.head.last().text()).contains("rather keep it private");
        assertThat(office.aziza.sees()).isEmpty();

        office.budi.presses(
                Objects.requireNonNull(buttons.get(0).data()),
                office.budi.last().messageId());
        assertThat(office.budi.toast().words()).contains("answered this already");
        assertThat(office.aziza.sees()).isEmpty();
    }

    @Test
    void aYesThatIsHandledAgainShowsItOnce() {
        office.head.says("/praise Budi Well done").taps("Before all").taps("Send");
        office.budi.taps("Yes");
        office.chat.handleAgain();
        office.chat.handleAgain();

        assertThat(PraiseOffice.with(office.aziza, "Well done")).hasSize(1);
        assertThat(PraiseOffice.with(office.head, "said yes")).hasSize(1);
    }

    @Test
    void aSendThatIsHandledAgainGivesItOnce() {
        office.head.says("/praise Budi Well done").taps("In private").taps("Send");
        office.chat.handleAgain();

        assertThat(PraiseOffice.with(office.budi, "Well done")).hasSize(1);
        assertThat(office.given()).isOne();
        assertThat(office.head.last().text()).contains("goes to Budi");
    }

    @Test
    void whatIsPutIntoTheOutboxAgainAfterItWasSentIsNotSentAgain() {
        office.head.says("/praise Budi Well done").taps("In private").taps("Send");
        office.chat.bean(GivePraise.class).give(office.newest(), office.chat.stored(office.budi));
        office.chat.carry();

        assertThat(PraiseOffice.with(office.budi, "Well done")).hasSize(1);
    }

    @Test
    void aSectionHeadPraisesTheOwnSectionAndAllMeansIt() {
        office.chief.says("/praise");
        assertThat(office.chief.last().labels()).containsExactly("Aziza Rumbiak", "Budi", "Cancel");
        office.chief.says("/praise Siti Well done");
        assertThat(office.chief.last().text()).contains("Nobody whom you can praise has that name");

        office.chief.says("/praise Budi Well done").taps("Before all").taps("Send");
        assertThat(office.budi.last().text()).contains("That is your section", "— Markus, Section Head");
        office.budi.taps("Yes");
        assertThat(office.aziza.last().text()).contains("Praise for Budi");
        assertThat(office.siti.sees()).isEmpty();
        assertThat(PraiseOffice.with(office.head, "Well done")).isEmpty();
    }

    @Test
    void employeesAndTheSecretaryDoNotPraise() {
        var secretary = office.chat.member("Maria", Role.SECRETARY, null);
        for (var phone : List.of(office.aziza, secretary)) {
            phone.says("/praise Budi Well done");
            assertThat(phone.last().text()).contains("isn't for your role");
        }
        assertThat(office.given()).isZero();
    }

    @Test
    void namesAreTakenByTheirFirstWords() {
        office.chat.member("Aziza", Role.EMPLOYEE, null);
        office.chat.member("Budi Wanma", Role.EMPLOYEE, null);
        office.chat.member("Budi Korwa", Role.EMPLOYEE, null);

        office.head.says("/praise aziza: fine").taps("In private").taps("Send");
        assertThat(office.aziza.sees()).isEmpty();
        office.head.says("/praise Aziza Rumbiak, fine").taps("In private").taps("Send");
        assertThat(office.aziza.last().text()).contains("fine").doesNotContain("Rumbiak");
        office.head.says("/praise Budi").taps("Cancel");
        assertThat(office.head.last().text()).contains("Nothing was sent");
    }

    @Test
    void ofSeveralWithThatNameTheGiverChoosesAndTheWordsAreKept() {
        office.chat.member("Ani Wanma", Role.EMPLOYEE, null);
        office.chat.member("Ani Korwa", Role.EMPLOYEE, null);
        office.head.says("/praise Ani Thanks!");
        assertThat(office.head.last().labels()).containsExactly("Ani Korwa", "Ani Wanma", "Cancel");
        office.head.taps("Ani Wanma").taps("In private");
        assertThat(office.head.last().text()).contains("Thanks!", "Ani Wanma");
    }

    @Test
    void itCanBeTiedToAnInstructionThatTheReceiverHasDone() {
        office.head.says("Collect the census forms").taps("Send to");
        office.aziza.taps("✅ Understood").taps("🏁 Done");
        office.head.says("/praise Budi fine");
        assertThat(office.head.last().text()).contains("In private, or before all?");

        office.head.says("/praise Aziza fine");
        assertThat(office.head.last().labels()).containsExactly("Collect the census forms", "Skip", "Cancel");
        office.head.taps("Collect").taps("In private").taps("Send");
        assertThat(office.aziza.last().text()).contains("For: «Collect the census forms»");

        office.head.says("/praise Aziza fine").taps("Skip").taps("In private").taps("Send");
        assertThat(office.aziza.last().text()).doesNotContain("For:");
    }

    @Test
    void aPhotoMayGoWithTheWordsAndNothingElse() {
        office.head.says("/praise Budi");
        office.head.sends(new SentFile(Media.VOICE, "v", null, null, 10), "");
        assertThat(office.head.last().text()).contains("one photo may go with them");
        office.head.sends(new SentFile(Media.PHOTO, "p", null, null, 10), "");
        assertThat(office.head.last().text()).contains("nothing in it");
        office.head.sends(new SentFile(Media.PHOTO, "p", null, null, 10), "x".repeat(401));
        assertThat(office.head.last().text()).contains("401", "400");

        office.head
                .sends(new SentFile(Media.PHOTO, "p", null, null, 10), "x".repeat(400))
                .taps("Before all");
        assertThat(office.head.last().message().attachment()).isInstanceOf(CopyOf.class);
        office.head.taps("Send");
        office.budi.taps("Yes");
        assertThat(office.aziza.last().message().attachment()).isInstanceOf(CopyOf.class);
    }

    @Test
    void theLongestNamesAndWordsFitIntoBothLanguages() {
        var packages = new String[] {
            "kentongan.praise",
            "kentongan.meetings",
            "kentongan.suggestions",
            "kentongan.announcements",
            "kentongan.questions",
            "kentongan.settings"
        };
        for (var chat : List.of(ChatFixture.with(packages), ChatFixture.inEnglish(packages))) {
            try (chat) {
                var head = chat.member("N".repeat(64), Role.HEAD, null);
                var other = chat.member("M".repeat(64), Role.EMPLOYEE, null);
                chat.clock().moveTo(Instant.parse("2026-11-24T13:00:00Z"));
                head.says("/puji " + "M".repeat(64));
                head.sends(new SentFile(Media.PHOTO, "p", null, null, 10), "x".repeat(400));
                head.presses(
                        Objects.requireNonNull(head.last().keys().get(1).data()),
                        head.last().messageId());
                head.presses(
                        Objects.requireNonNull(head.last().keys().get(0).data()),
                        head.last().messageId());
                chat.clock().advance(Duration.ofHours(12));
                chat.carry();
                assertThat(other.last().text()).contains("x".repeat(400));
            }
        }
    }

    @Test
    void tooManyWordsAreRefusedWithTheLimit() {
        office.head.says("/praise Budi " + "x".repeat(701));
        assertThat(PraiseOffice.with(office.head, "701")).hasSize(1);
        office.head.says("x".repeat(700)).taps("In private").taps("Send");
        assertThat(office.budi.last().text()).contains("x".repeat(700));
    }

    @Test
    void newWordsReplaceTheOldAndTheOldPreviewSendsNothing() {
        office.head.says("/praise Budi First").taps("In private");
        var old = office.head.last();
        office.head.says("Second");
        office.head.presses(Objects.requireNonNull(old.keys().get(0).data()), old.messageId());
        assertThat(office.head.toast().alert()).isTrue();
        office.head.taps("Send");

        assertThat(PraiseOffice.with(office.budi, "First")).isEmpty();
        assertThat(office.budi.last().text()).contains("Second");
    }
}
