package kentongan.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import kentongan.office.Member;
import kentongan.worktime.DateSpan;

/** Invents who is away when: most people once or twice a year, for some days. */
public final class MadeUpLeave {

    private static final int MOST_DAYS = 12;

    private MadeUpLeave() {}

    /** Days off within so many weeks, by member id. */
    public static Map<String, List<DateSpan>> of(List<Member> staff, LocalDate from, int weeks, long seed) {
        var random = new Random(seed);
        var leave = new HashMap<String, List<DateSpan>>();
        for (var member : staff) {
            leave.put(
                    member.id(),
                    IntStream.range(0, random.nextInt(3))
                            .mapToObj(number -> from.plusDays(random.nextInt(7 * weeks)))
                            .map(first -> new DateSpan(first, first.plusDays(random.nextInt(MOST_DAYS))))
                            .toList());
        }
        return leave;
    }
}
