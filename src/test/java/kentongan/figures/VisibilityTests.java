package kentongan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import kentongan.office.Member;
import kentongan.office.Member.Standing;
import kentongan.office.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who may see whose figures. */
class VisibilityTests {

    private static final Member HEAD = member("head", Role.HEAD, null, Standing.ACTIVE);
    private static final Member SECRETARY = member("secretary", Role.SECRETARY, null, Standing.ACTIVE);
    private static final Member CHIEF = member("chief", Role.SECTION_HEAD, "umum", Standing.ACTIVE);
    private static final Member AZIZA = member("aziza", Role.EMPLOYEE, "umum", Standing.ACTIVE);
    private static final Member SITI = member("siti", Role.EMPLOYEE, "kesra", Standing.ACTIVE);
    private static final Member GONE = member("gone", Role.HEAD, "umum", Standing.REMOVED);

    private static Member member(String id, Role role, @Nullable String section, Standing standing) {
        return new Member(id, id, null, role, standing, section, null, null, null, false, null);
    }

    @Test
    void onePersonIsForThemselvesTheirSectionHeadAndTheHead() {
        assertThat(Visibility.mayShowMember(AZIZA, AZIZA)).isTrue();
        assertThat(Visibility.mayShowMember(CHIEF, AZIZA)).isTrue();
        assertThat(Visibility.mayShowMember(HEAD, AZIZA)).isTrue();

        assertThat(Visibility.mayShowMember(SITI, AZIZA)).isFalse();
        assertThat(Visibility.mayShowMember(SECRETARY, AZIZA)).isFalse();
        assertThat(Visibility.mayShowMember(CHIEF, SITI)).isFalse();
        assertThat(Visibility.mayShowMember(CHIEF, HEAD)).isFalse();
        assertThat(Visibility.mayShowMember(GONE, AZIZA)).isFalse();
    }

    @Test
    void aGroupOfTwoIsForItsMembersItsSectionHeadAndTheHead() {
        assertThat(Visibility.mayShowSection(AZIZA, "umum", 2)).isTrue();
        assertThat(Visibility.mayShowSection(CHIEF, "umum", 2)).isTrue();
        assertThat(Visibility.mayShowSection(HEAD, "umum", 2)).isTrue();

        assertThat(Visibility.mayShowSection(SITI, "umum", 2)).isFalse();
        assertThat(Visibility.mayShowSection(SECRETARY, "umum", 2)).isFalse();
        assertThat(Visibility.mayShowSection(CHIEF, "kesra", 2)).isFalse();
        assertThat(Visibility.mayShowSection(GONE, "umum", 9)).isFalse();
    }

    @Test
    void aGroupOfThreeTellsOfNobody() {
        assertThat(Visibility.mayShowSection(SITI, "umum", 3)).isTrue();
        assertThat(Visibility.mayHandOn(3)).isTrue();
        assertThat(Visibility.mayHandOn(2)).isFalse();
    }

    @Test
    void namesAreForTheHeadAndTheSectionHead() {
        assertThat(Visibility.mayShowNames(HEAD, "umum")).isTrue();
        assertThat(Visibility.mayShowNames(CHIEF, "umum")).isTrue();
        assertThat(Visibility.mayShowNames(CHIEF, "kesra")).isFalse();
        assertThat(Visibility.mayShowNames(AZIZA, "umum")).isFalse();
        assertThat(Visibility.mayShowNames(SECRETARY, "umum")).isFalse();
    }

    @Test
    void everybodyWhoTakesPartSeesTheOffice() {
        assertThat(Visibility.mayShowOffice(AZIZA)).isTrue();
        assertThat(Visibility.mayShowOffice(GONE)).isFalse();
    }
}
