package kentongan.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import kentongan.office.Member;

/** How people answer: most within minutes, some after hours or days, some never; each has a pace of their own. */
final class Habits {

    private static final long MILLIS_A_MINUTE = 60_000;

    private final OfficeLife life;
    private final Random random;

    Habits(OfficeLife life, Random random) {
        this.life = life;
        this.random = random;
    }

    /** When the member answers what came at that time; empty if never, or after they left. */
    Optional<Instant> answer(Member member, Instant came) {
        var away = life.isOnLeave(member, came);
        var chance = random.nextDouble();
        if (chance < 0.04 + pace(member) * 0.02) {
            return Optional.empty();
        }
        var isLooking = chance > (away ? 0.8 : 0.45);
        var left = life.departures().get(member.id());
        return Optional.of(isLooking ? came.plus(minutes(4 * pace(member))) : atWork(member, came, chance))
                .filter(at -> left == null || at.isBefore(left));
    }

    /** Whoever is not looking at the phone answers at work. */
    private Instant atWork(Member member, Instant came, double chance) {
        var typical = chance < 0.1 ? 700 : chance < 0.25 ? 150 : 12;
        return life.calendarOf(member).plusWorkingTime(came, minutes(typical * pace(member)));
    }

    /** The head answers most questions within the hour, some the next day. */
    Optional<Instant> headsAnswer(Member head, Instant came) {
        var chance = random.nextDouble();
        if (chance < 0.03) {
            return Optional.empty();
        }
        var typical = chance < 0.2 ? 420 : 25;
        return Optional.of(
                chance > 0.8 ? came.plus(minutes(6)) : life.calendarOf(head).plusWorkingTime(came, minutes(typical)));
    }

    /** About so long, long ones being rarer: a lognormal time, to the millisecond. */
    Duration minutes(double typical) {
        return Duration.ofMillis(Math.round(typical * MILLIS_A_MINUTE * Math.exp(random.nextGaussian())));
    }

    /** From 0.5, quick, to 2.5, slow; the same for a member whatever happens. */
    private static double pace(Member member) {
        return 0.5 + Math.floorMod(member.id().hashCode() * 31, 21) / 10.0;
    }
}
