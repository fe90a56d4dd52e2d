package kentongan.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kentongan.outbox.RateDivision.Share;
import org.junit.jupiter.api.Test;

class RateDivisionTests {

    private static final int LOOKS_UNTIL_KEPT = 4;

    /** A process as its shares treat it: it keeps to less only some looks after it was told. */
    private static final class Process {
        private int limit;
        private int keeping;
        private int looks;
        private int waiting;

        void look(int granted) {
            looks = granted < limit ? LOOKS_UNTIL_KEPT : Math.max(0, looks - 1);
            limit = granted;
            keeping = looks == 0 ? granted : Math.max(keeping, granted);
        }

        Share share(int granted) {
            return new Share(granted, keeping, waiting);
        }
    }

    @Test
    void oneAloneHasAll() {
        assertThat(RateDivision.next(30, "a", Map.of("a", new Share(0, 0, 0)))).containsEntry("a", 30);
    }

    @Test
    void aProcessThatWaitsGetsUpToAnEqualPartAndGivesItBack() {
        var other = new Process();
        var processes = Map.of("a", new Process(), "b", other);
        Map<String, Integer> granted = look(30, "a", processes, Map.of(), 10);
        assertThat(granted).containsEntry("a", 28).containsEntry("b", 2);

        other.waiting = 100;
        granted = look(30, "a", processes, granted, 10);
        assertThat(granted).containsEntry("a", 15).containsEntry("b", 15);

        other.waiting = 0;
        granted = look(30, "a", processes, granted, 30);
        assertThat(granted).containsEntry("a", 28).containsEntry("b", 2);
    }

    @Test
    void togetherTheyNeverUseMoreThanTheRateWhateverHappens() {
        for (int seed = 0; seed < 2_000; seed++) {
            var life = new Life(seed);
            for (int step = 0; step < 60; step++) {
                life.goesOn(step);
                assertThat(used(life.processes, life.granted))
                        .as("seed " + seed)
                        .isLessThanOrEqualTo(life.rate);
            }
            var settled = look(life.rate, life.sender, life.processes, life.granted, 200);
            assertThat(settled.values().stream().mapToInt(it -> it).sum()).isEqualTo(life.rate);
            assertThat(settled.get(life.sender)).as("seed " + seed).isPositive();
        }
    }

    /** Processes come, go, wait, fall asleep and take the lead. */
    private static final class Life {
        private final Random random;
        private final int rate;
        private final Map<String, Process> processes = new HashMap<>();
        private Map<String, Integer> granted = Map.of();
        private String sender = "p0";

        Life(int seed) {
            random = new Random(seed);
            rate = 1 + random.nextInt(random.nextBoolean() ? 40 : 1_000);
            processes.put(sender, new Process());
        }

        void goesOn(int step) {
            if (random.nextInt(8) == 0 && processes.size() < 5) {
                processes.put("p" + step, new Process());
            }
            if (random.nextInt(12) == 0 && processes.size() > 1) {
                processes.remove(any());
            }
            if (!processes.containsKey(sender) || random.nextInt(20) == 0) {
                sender = any();
            }
            processes.values().forEach(it -> it.waiting = random.nextInt(3) == 0 ? random.nextInt(100) : 0);
            var before = granted;
            processes.forEach((name, it) -> {
                if (random.nextInt(4) > 0) {
                    it.look(before.getOrDefault(name, 0));
                }
            });
            granted = RateDivision.next(rate, sender, shares(processes, granted));
        }

        private String any() {
            return List.copyOf(processes.keySet()).get(random.nextInt(processes.size()));
        }
    }

    private static Map<String, Integer> look(
            int rate, String sender, Map<String, Process> processes, Map<String, Integer> granted, int times) {
        var now = granted;
        for (int i = 0; i < times; i++) {
            for (var one : processes.entrySet()) {
                one.getValue().look(now.getOrDefault(one.getKey(), 0));
            }
            now = RateDivision.next(rate, sender, shares(processes, now));
            assertThat(used(processes, now)).isLessThanOrEqualTo(rate);
        }
        return now;
    }

    private static Map<String, Share> shares(Map<String, Process> processes, Map<String, Integer> granted) {
        var shares = new HashMap<String, Share>();
        processes.forEach((name, it) -> shares.put(name, it.share(granted.getOrDefault(name, 0))));
        return shares;
    }

    private static int used(Map<String, Process> processes, Map<String, Integer> granted) {
        return processes.entrySet().stream()
                .mapToInt(it -> Math.max(
                        it.getValue().keeping, Math.max(it.getValue().limit, granted.getOrDefault(it.getKey(), 0))))
                .sum();
    }
}
