package kentongan.meetings.attendance;

import java.util.Collection;
import java.util.function.Predicate;

/**
 * How many came.
 *
 * @param present all who came, late or ticked by hand
 * @param late of those present
 * @param excused without those who came after all
 */
public record CheckInCount(int present, int late, int excused, int missing) {

    static CheckInCount of(Collection<Attendee> all) {
        return new CheckInCount(
                count(all, Attendee::isPresent),
                count(all, Attendee::isLate),
                count(all, Attendee::isExcused),
                count(all, Attendee::isMissing));
    }

    private static int count(Collection<Attendee> all, Predicate<Attendee> which) {
        return (int) all.stream().filter(which).count();
    }

    public int all() {
        return present + excused + missing;
    }
}
