package kentongan.announcements;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PollDraftTests {

    private final PollOffice office = new PollOffice("Aziza");

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void theCardShowsTheOptionsAndHowTheyAreChosen() {
        office.drafts("Monday", "<Friday>").with("Several choices", "Anonymous");

        assertThat(office.head.last().text())
                .contains(
                        "poll", "1. Monday", "2. <Friday>", "Anonymous: who has voted is kept, what was chosen is not");
    }

    @Test
    void aRuleIsTakenBackByTappingItAgain() {
        office.drafts("Monday", "Friday").with("Anonymous");
        assertThat(office.head.last().text()).contains("Anonymous");

        office.with("☑️ Anonymous");

        assertThat(office.head.last().text()).doesNotContain("Anonymous");
    }

    @Test
    void theOptionsCanBeTypedAgain() {
        office.drafts("Monday", "Friday");
        office.head.taps("Replies…").taps("Type the options again").says("Tuesday\nThursday\nSaturday");

        assertThat(office.head.last().text()).contains("3. Saturday").doesNotContain("Monday");
    }

    @Test
    void oneOptionIsTooFewAndNineAreTooMany() {
        office.drafts("Monday");
        assertThat(office.head.last().text()).contains("There is one option. Write 2 to 8");

        office.head.says("1\n2\n3\n4\n5\n6\n7\n8\n9");
        assertThat(office.head.last().text()).contains("There are 9 options. Write 2 to 8");

        office.head.says("1\n2\n3\n4\n5\n6\n7\n8");
        assertThat(office.head.last().labels()).contains("Send to 1");
    }

    @Test
    void equalOptionsAreRefusedWhateverTheCase() {
        office.drafts("Monday", "Friday", "MONDAY ");

        assertThat(office.head.last().text()).contains("“MONDAY” is there twice");
    }

    @Test
    void anOptionOf300CharactersIsRefusedWithItsLimit() {
        office.drafts("Monday", "x".repeat(300));

        assertThat(office.head.last().text()).contains("300 characters", "60");
    }

    @Test
    void aPollWithoutOptionsIsNotSent() {
        office.head.says(PollOffice.QUESTION).taps("Kind: instruction").taps("Kind: notice");

        office.head.taps("Send to 1");

        assertThat(office.head.toast().words()).contains("Write the options first");
        assertThat(office.staff(1).sees()).isEmpty();
    }

    @Test
    void aQuestionThatLeavesNoRoomForTheRulesIsRefusedWithItsLimit() {
        office.head.says("w".repeat(3_501)).taps("Kind: instruction").taps("Kind: notice");
        office.head.says("Monday\nFriday").taps("Send to 1");

        assertThat(office.head.toast().words()).contains("3500");
        assertThat(office.staff(1).sees()).isEmpty();
    }

    @Test
    void whatIsSentIsNoDraftAnyMoreAndKeepsItsRules() {
        office.drafts("Monday", "Friday").with("Anonymous");
        office.head.taps("Replies…");
        var anonymous = office.head.last().keys().get(1).data();
        office.head.taps("Done");
        office.sends();

        office.head.presses(String.valueOf(anonymous), null);

        assertThat(office.head.toast().alert()).isTrue();
        assertThat(Ballot.of(office.poll()).anonymous()).isTrue();
    }
}
