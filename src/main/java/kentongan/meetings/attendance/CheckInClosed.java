package kentongan.meetings.attendance;

import java.time.Instant;
import java.util.List;

/**
 * A meeting is over and its attendance stands. Told again after a crash.
 *
 * @param present those who came, by member id
 */
public record CheckInClosed(CheckIn checkIn, List<String> present, Instant at) {}
