package kentongan.worktime;

import java.time.LocalDate;

/**
 * A day as it was typed.
 *
 * @param orElse the day that is meant where all of {@code day} that may be meant has passed: the same weekday a week later
 */
record TypedDay(LocalDate day, LocalDate orElse) {

    static TypedDay of(LocalDate day) {
        return new TypedDay(day, day);
    }
}
