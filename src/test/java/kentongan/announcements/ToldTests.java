package kentongan.announcements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kentongan.announcements.AnnouncementFacts.Told;
import org.junit.jupiter.api.Test;

/** On which days an announcement was sent says in which spans of time it may have been. */
class ToldTests {

    private static final Told ON_SUNDAY_AND_TUESDAY =
            new Told("a", List.of(LocalDate.parse("2026-11-22"), LocalDate.parse("2026-11-24")), Instant.EPOCH);

    private static boolean touches(String from, String until) {
        return ON_SUNDAY_AND_TUESDAY.touches(new Span(Instant.parse(from), Instant.parse(until)));
    }

    @Test
    void aSpanThatHasAPartOfADayIsTouched() {
        assertThat(touches("2026-11-22T15:00:00Z", "2026-11-23T15:00:00Z")).isTrue();
        assertThat(touches("2026-11-24T23:59:59.999Z", "2026-11-25T00:00:00Z")).isTrue();
        assertThat(touches("2026-11-01T00:00:00Z", "2026-11-30T00:00:00Z")).isTrue();
    }

    @Test
    void aDayThatBeginsAsTheSpanEndsIsNoPartOfIt() {
        assertThat(touches("2026-11-23T00:00:00Z", "2026-11-24T00:00:00Z")).isFalse();
        assertThat(touches("2026-11-25T00:00:00Z", "2026-12-02T00:00:00Z")).isFalse();
    }
}
