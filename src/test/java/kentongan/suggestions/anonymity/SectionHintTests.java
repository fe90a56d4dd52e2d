package kentongan.suggestions.anonymity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kentongan.office.Member;
import kentongan.office.Member.Standing;
import kentongan.office.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SectionHintTests {

    private final List<Member> office = new ArrayList<>();

    private Member member(Role role, @Nullable String section) {
        var member = new Member(
                "m" + office.size(), "N", null, role, Standing.ACTIVE, section, null, null, null, false, null);
        office.add(member);
        return member;
    }

    private Member several(int count, @Nullable String section) {
        for (int i = 1; i < count; i++) {
            member(Role.EMPLOYEE, section);
        }
        return member(Role.EMPLOYEE, section);
    }

    @Test
    void aSectionOfFiveIsSaid() {
        var author = several(5, "service");
        member(Role.HEAD, null);

        assertThat(SectionHint.of(author, office)).contains("service");
    }

    @Test
    void aSectionOfFourIsNotNorAreHeadAndSecretaryCounted() {
        var author = several(4, "service");
        member(Role.SECRETARY, "service");
        member(Role.HEAD, "service");

        assertThat(SectionHint.of(author, office)).isEmpty();
    }

    @Test
    void noSectionIsSaidWhereThatWouldPointToTheFewOfWhomItNeverIs() {
        var author = several(20, "service");
        several(2, "archive");

        assertThat(SectionHint.of(author, office)).isEmpty();
    }

    @Test
    void fewSmallSectionsTogetherHideTheirPeople() {
        var author = several(20, "service");
        var other = several(3, "archive");
        several(2, null);

        assertThat(SectionHint.of(author, office)).contains("service");
        assertThat(SectionHint.of(other, office)).isEmpty();
    }
}
