package kentongan.suggestions.anonymity;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketCodeTests {

    @Test
    void aCodeHasSixteenCharactersOfEightyBitsInFourGroups() {
        var random = new SecureRandom();
        var codes = Stream.generate(() -> TicketCode.random(random).shown())
                .limit(2000)
                .collect(Collectors.toSet());

        assertThat(codes).hasSize(2000).allMatch(it -> it.matches("[A-Z2-7]{4}(-[A-Z2-7]{4}){3}"));
        assertThat(String.join("", codes).replace("-", "").chars().distinct().count())
                .isEqualTo(32);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OIBA-CDEF-GHIJ-KLMN",
                "oiba-cdef-ghij-klmn",
                "OIBACDEFGHIJKLMN",
                "018A CDEF–GHIJ — KLMN",
                " OIBA cdef GHIJ\nKLMN "
            })
    void isReadHoweverItIsTyped(String typed) {
        assertThat(TicketCode.typed(typed)).map(TicketCode::letters).contains("OIBACDEFGHIJKLMN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "OIBA-CDEF-GHIJ", "OIBA-CDEF-GHIJ-KLMNO", "OIBA-CDEF-GHIJ-KLM9", "OIBA-CDEF-GHIJ-KLMÄ"})
    void whatIsNoCodeIsNone(String typed) {
        assertThat(TicketCode.typed(typed)).isEmpty();
    }

    @Test
    void itsTextDoesNotGetIntoALog() {
        var code = TicketCode.random(new SecureRandom());

        assertThat(String.valueOf(code)).doesNotContain(code.letters(), code.shown());
    }

    @Test
    void onlyACodeInItsGroupsIsTakenWithoutACommand() {
        assertThat(TicketCode.looksLikeOne("oiba-cdef-ghij-klmn")).isTrue();
        assertThat(TicketCode.looksLikeOne("kapan apel pagi nanti")).isFalse();
        assertThat(TicketCode.looksLikeOne("oibacdefghijklmn")).isFalse();
    }
}
