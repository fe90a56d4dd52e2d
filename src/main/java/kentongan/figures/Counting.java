package kentongan.figures;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kentongan.announcements.DeliveryFact.Outcome;
import kentongan.announcements.Kind;

/** Takes in the deliveries of one person or group, one by one, and makes figures of them. */
final class Counting {

    private final Set<String> people = new HashSet<>();
    private final Map<Speed, Integer> speeds = new EnumMap<>(Speed.class);
    private final Millis working = new Millis();
    private final Millis wall = new Millis();
    private int deliveries;
    private int answered;
    private int inTime;
    private int rated;
    private int understood;
    private int questioned;
    private int instructions;
    private int done;
    private int overdue;
    private int failed;
    private int unreachable;
    private int secondCopies;

    /** Times by the thousand, without a box around each. */
    private static final class Millis {

        private static final int FEW = 16;

        private long[] all = new long[FEW];
        private int count;

        void add(long millis) {
            if (count == all.length) {
                all = Arrays.copyOf(all, 2 * count);
            }
            all[count++] = millis;
        }

        long[] taken() {
            return Arrays.copyOf(all, count);
        }
    }

    Counting() {
        for (var speed : Speed.values()) {
            speeds.put(speed, 0);
        }
    }

    void add(Judgement judged) {
        var delivery = judged.delivery();
        if (!delivery.counts()) {
            failed += delivery.outcome() == Outcome.FAILED ? 1 : 0;
            unreachable += delivery.outcome() == Outcome.UNREACHABLE ? 1 : 0;
            return;
        }
        people.add(delivery.member());
        deliveries++;
        answered += delivery.isAnswered() ? 1 : 0;
        inTime += judged.rated() == Judgement.Rated.IN_TIME ? 1 : 0;
        rated += judged.rated().counts() ? 1 : 0;
        secondCopies += delivery.secondCopy() ? 1 : 0;
        judged.time().ifPresent(this::add);
        addInstruction(judged);
    }

    private void add(ResponseTime time) {
        working.add(time.working().toMillis());
        wall.add(time.wall().toMillis());
        speeds.merge(Speed.of(time.working()), 1, Integer::sum);
    }

    private void addInstruction(Judgement judged) {
        instructions += judged.delivery().kind() == Kind.INSTRUCTION ? 1 : 0;
        understood += judged.isUnderstood() ? 1 : 0;
        questioned += judged.isQuestioned() ? 1 : 0;
        done += judged.isDone() ? 1 : 0;
        overdue += judged.isOverdue() ? 1 : 0;
    }

    Responsiveness result() {
        return new Responsiveness(
                people.size(),
                deliveries,
                answered,
                new Share(inTime, rated),
                Times.of(working.taken()),
                Times.of(wall.taken()),
                Map.copyOf(speeds),
                new Share(understood, understood + questioned),
                instructions,
                done,
                overdue,
                failed,
                unreachable,
                secondCopies);
    }
}
