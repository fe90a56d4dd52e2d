package kentongan.announcements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kentongan.announcements.Audience.Scope;
import kentongan.office.Member;
import kentongan.office.Member.Standing;
import kentongan.office.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AudienceTests {

    private final Member head = member("head", Role.HEAD, null);
    private final Member sectionHead = member("yusuf", Role.SECTION_HEAD, "service");
    private final Member siti = member("siti", Role.EMPLOYEE, "service");
    private final Member markus = member("markus", Role.EMPLOYEE, "government");

    @Test
    void everyoneIsAllButTheSender() {
        assertThat(Audience.EVERYONE.includes(siti, head)).isTrue();
        assertThat(Audience.EVERYONE.includes(head, head)).isFalse();
    }

    @Test
    void whoHasNotJoinedOrHasLeftIsNeverMeant() {
        for (var standing : Standing.values()) {
            var person = new Member("x", "X", 9L, Role.EMPLOYEE, standing, null, null, null, null, false, null);

            assertThat(Audience.EVERYONE.includes(person, head)).isEqualTo(standing == Standing.ACTIVE);
        }
    }

    @Test
    void aSectionIsThoseWhoBelongToIt() {
        var service = new Audience(Scope.SECTIONS, List.of("service"));

        assertThat(service.includes(siti, head)).isTrue();
        assertThat(service.includes(markus, head)).isFalse();
        assertThat(service.includes(member("new", Role.EMPLOYEE, null), head)).isFalse();
    }

    @Test
    void aSectionHeadReachesNobodyOutsideTheOwnSectionWhateverIsChosen() {
        var everyAudience = List.of(
                Audience.EVERYONE,
                new Audience(Scope.SECTIONS, List.of("service", "government")),
                new Audience(Scope.PEOPLE, List.of("siti", "markus")));

        for (var audience : everyAudience) {
            assertThat(audience.includes(siti, sectionHead)).isTrue();
            assertThat(audience.includes(markus, sectionHead)).isFalse();
        }
    }

    @Test
    void aSectionHeadWithoutASectionReachesNobody() {
        var lost = member("lost", Role.SECTION_HEAD, null);

        assertThat(Audience.EVERYONE.includes(member("new", Role.EMPLOYEE, null), lost))
                .isFalse();
    }

    @Test
    void choosingTwiceUnchoosesAndAnotherScopeStartsAnew() {
        var two = Audience.EVERYONE.toggle(Scope.SECTIONS, "a").toggle(Scope.SECTIONS, "b");

        assertThat(two.chosen()).containsExactly("a", "b");
        assertThat(two.toggle(Scope.SECTIONS, "a").chosen()).containsExactly("b");
        assertThat(two.toggle(Scope.PEOPLE, "siti")).isEqualTo(new Audience(Scope.PEOPLE, List.of("siti")));
    }

    private static Member member(String id, Role role, @Nullable String section) {
        return new Member(id, id, 1L, role, Standing.ACTIVE, section, null, null, null, false, null);
    }
}
