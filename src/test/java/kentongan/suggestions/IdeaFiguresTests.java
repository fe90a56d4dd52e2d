package kentongan.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import kentongan.chat.Phone;
import kentongan.figures.IdeaFacts.Idea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdeaFiguresTests {

    /** Monday, 10:00 in Jayapura. */
    private static final Instant MONDAY = Instant.parse("2026-11-02T01:00:00Z");

    private final IdeaOffice ideas = new IdeaOffice();
    private final Phone head = ideas.head;
    private final Phone budi = ideas.budi;

    @AfterEach
    void close() {
        ideas.close();
    }

    private IdeaFigures figures() {
        var now = ideas.office.clock().instant();
        return ideas.office.bean(ReadSuggestions.class).figures(MONDAY, now.plus(Duration.ofDays(1)), now);
    }

    private void after(Duration pause) {
        ideas.office.clock().advance(pause);
    }

    @Test
    void theFirstReviewIsTimedByTheOfficesClockAndByTheWalls() {
        ideas.office.clock().moveTo(MONDAY);
        ideas.named(budi, "Kantin sehat");
        after(Duration.ofHours(4));
        head.taps("Tanya pengusul…").says("Di mana?");
        after(Duration.ofHours(1));
        head.taps("Terima").says("Baik");

        // 10:00 to 14:00 without the break from 12:00 to 13:00
        assertThat(figures().reviews()).singleElement().satisfies(it -> {
            assertThat(it.workingTime()).isEqualTo(Duration.ofHours(3));
            assertThat(it.wallTime()).isEqualTo(Duration.ofHours(4));
            assertThat(it.reviewedAt()).isEqualTo(MONDAY.plus(Duration.ofHours(4)));
        });
    }

    @Test
    void countsAdoptionWithoutTheWithdrawn() {
        ideas.office.clock().moveTo(MONDAY);
        ideas.named(budi, "Satu");
        head.taps("Terima").says("Baik");
        head.says("/ide").taps("Diterima").taps("1").taps("Diterapkan").says("Sudah");
        ideas.named(budi, "Dua");
        head.taps("Terima").says("Baik");
        ideas.named(budi, "Tiga");
        head.taps("Tolak").says("Belum");
        ideas.named(budi, "Empat");
        ideas.named(budi, "Lima");
        budi.taps("Tarik kembali").taps("Ya, tarik kembali");

        var figures = figures();
        assertThat(figures.number()).isEqualTo(4);
        assertThat(figures.accepted()).isEqualTo(2);
        assertThat(figures.applied()).isEqualTo(1);
        assertThat(figures.adoption()).isEqualTo(0.5);
    }

    @Test
    void thoseWhoMeasureHearWhenEachStepWasTaken() {
        ideas.office.clock().moveTo(MONDAY);
        ideas.named(budi, "Satu");
        after(Duration.ofHours(4));
        head.taps("Terima").says("Baik");
        after(Duration.ofDays(1));
        head.says("/ide").taps("Diterima").taps("1").taps("Diterapkan").says("Sudah");
        ideas.named(budi, "Dua");
        budi.taps("Tarik kembali").taps("Ya, tarik kembali");

        var measured = ideas.office.bean(MeasuredIdeas.class);
        var later = MONDAY.plus(Duration.ofDays(9));
        var reviewed = MONDAY.plus(Duration.ofHours(4));
        assertThat(measured.givenBefore(later))
                .containsExactly(new Idea(MONDAY, reviewed, reviewed, reviewed.plus(Duration.ofDays(1))));
        assertThat(measured.givenBefore(MONDAY)).isEmpty();
        var yohanis = ideas.office.stored(head).id();
        assertThat(measured.askedBefore(later, Set.of(yohanis))).singleElement().satisfies(it -> {
            assertThat(it.head()).isEqualTo(yohanis);
            assertThat(it.reachedAt()).isEqualTo(MONDAY);
            assertThat(it.answeredAt()).isEqualTo(reviewed);
        });
        assertThat(measured.askedBefore(later, Set.of())).isEmpty();
    }

    @Test
    void anAnonymousOneIsTimedFromWhenTheHeadCouldSeeIt() {
        ideas.office.clock().moveTo(MONDAY);
        ideas.anonymous(budi, "Kotak saran");
        ideas.anHourPasses();
        assertThat(figures().number()).isEqualTo(1);
        after(Duration.ofHours(4));
        head.taps("Terima").says("Baik");

        // seen at 11:01, counted from 12:00, answered at 15:01
        assertThat(figures().reviews())
                .singleElement()
                .satisfies(it -> assertThat(it.wallTime()).isEqualTo(Duration.ofMinutes(181)))
                .satisfies(it -> assertThat(it.workingTime()).isEqualTo(Duration.ofMinutes(121)));
    }

    @Test
    void tenWorkingDaysWithoutAReviewAreTooMany() {
        ideas.office.clock().moveTo(MONDAY);
        ideas.named(budi, "Kantin sehat");
        after(Duration.ofDays(14).minusSeconds(1));
        assertThat(figures().overdue()).isZero();

        after(Duration.ofSeconds(1));

        assertThat(figures().overdue()).isEqualTo(1);
        assertThat(ideas.office
                        .bean(ReadSuggestions.class)
                        .overdue(ideas.office.clock().instant()))
                .isEqualTo(1);
        head.taps("Terima").says("Maaf, terlambat");
        assertThat(figures().overdue()).isEqualTo(1);
        assertThat(ideas.office
                        .bean(ReadSuggestions.class)
                        .overdue(ideas.office.clock().instant()))
                .isZero();
    }
}
