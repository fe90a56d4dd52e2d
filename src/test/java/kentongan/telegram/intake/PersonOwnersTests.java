package kentongan.telegram.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PersonOwnersTests {

    private static final List<String> THREE = List.of("a1", "b2", "c3");
    private static final int PEOPLE = 30_000;

    @Test
    void peopleAreSpreadEvenly() {
        var shares = LongStream.range(1_000_000, 1_000_000 + PEOPLE)
                .boxed()
                .collect(Collectors.groupingBy(person -> PersonOwners.best(THREE, person), Collectors.counting()));

        assertThat(shares).hasSize(3);
        assertThat(shares.values()).allSatisfy(share -> assertThat(share).isBetween(9_500L, 10_500L));
    }

    @Test
    void whenOneLeavesOnlyItsOwnPeopleMove() {
        var left = List.of("a1", "c3");
        for (long person = 0; person < PEOPLE; person++) {
            var before = PersonOwners.best(THREE, person);
            if (!before.equals("b2")) {
                assertThat(PersonOwners.best(left, person)).isEqualTo(before);
            }
        }
    }
}
