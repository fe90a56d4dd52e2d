package kentongan.figures;

import java.util.Map;
import java.util.Optional;

/**
 * How quickly and how clearly somebody, or some group, answers: the figures of one period. What there is nothing of is absent
 * and not zero.
 *
 * @param people how many members the figures rest on
 * @param deliveries that reached somebody and were not recalled, leave or not
 * @param answered of these, be it late
 * @param rate answered in time, of those that count (product.md, "Figures")
 * @param working how long the first replies took in working time
 * @param wall how long they took by the clock on the wall
 * @param speeds how many first replies came how quickly, in working time; each step is there
 * @param clarity understood, of understood and question, over instructions
 * @param done instructions that are done
 * @param overdue instructions that should be done and are not
 * @param failed deliveries that could not be made, the unreachable apart
 * @param secondCopies that may have come twice
 */
public record Responsiveness(
        int people,
        int deliveries,
        int answered,
        Share rate,
        Optional<Times> working,
        Optional<Times> wall,
        Map<Speed, Integer> speeds,
        Share clarity,
        int instructions,
        int done,
        int overdue,
        int failed,
        int unreachable,
        int secondCopies) {

    /** What those have who got nothing. */
    public static final Responsiveness NONE = new Counting().result();

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return deliveries == 0;
    }

    public int inTime() {
        return rate.part();
    }
}
