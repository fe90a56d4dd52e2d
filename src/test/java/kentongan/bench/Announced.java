package kentongan.bench;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kentongan.bench.Arrivals.Arrival;
import kentongan.bench.Arrivals.Lane;

/** An announcement on its way, as Telegram sees it. */
final class Announced {

    private static final String MAYBE_SECOND = "Mungkin sudah Anda terima";
    private static final Pattern POSSIBLE_DUPLICATES = Pattern.compile("mungkin terkirim dua kali (\\d+)");
    private static final double SECOND = 1e9;

    private final BenchTelegram telegram;
    private final String words;
    private final int board;
    private final long begun = System.nanoTime();
    private final int from;
    private final Map<Long, List<Arrival>> shown = new HashMap<>();
    private final List<Arrival> inOrder = new ArrayList<>();
    private int looked;

    Announced(BenchTelegram telegram, String words, int board) {
        this.telegram = telegram;
        this.words = words;
        this.board = board;
        this.from = telegram.arrivals().size();
        this.looked = from;
    }

    /** On how many phones it is. */
    synchronized int reached() {
        look();
        return shown.size();
    }

    /** What has arrived of it, in this order. */
    synchronized List<Arrival> copies() {
        look();
        return List.copyOf(inOrder);
    }

    private void look() {
        var more = telegram.arrivals().since(looked);
        looked += more.size();
        more.stream()
                .filter(it -> it.lane() == Lane.SEND && it.isShown() && it.chat() != BenchOffice.HEAD)
                .filter(it -> it.text().contains(words))
                .forEach(it -> {
                    shown.computeIfAbsent(it.chat(), chat -> new ArrayList<>(1)).add(it);
                    inOrder.add(it);
                });
    }

    Announced awaitReached(int people, Duration patience) {
        await("that " + people + " have it")
                .atMost(patience)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> reached() >= people);
        return this;
    }

    /** What the head reads about it. */
    String board() {
        return telegram.phones().text(BenchOffice.HEAD, board);
    }

    void awaitBoard(String says, Duration patience) {
        await("that the board says " + says)
                .atMost(patience)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> board().contains(says));
    }

    /** The second and later copies that somebody got. */
    synchronized List<Arrival> doubles() {
        look();
        return shown.values().stream()
                .flatMap(copies -> copies.stream().skip(1))
                .toList();
    }

    long unmarkedDoubles() {
        return doubles().stream()
                .filter(it -> !it.text().contains(MAYBE_SECOND))
                .count();
    }

    /** How many the board says may have got it twice. */
    int possibleDuplicates() {
        var found = POSSIBLE_DUPLICATES.matcher(board());
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    /** When the head sent it, on {@link System#nanoTime}. */
    long begun() {
        return begun;
    }

    /** Seconds from the arrival of the first copy to that of the last. */
    double span() {
        var copies = copies();
        return (copies.get(copies.size() - 1).nanos() - copies.get(0).nanos()) / SECOND;
    }

    /** Copies a second, from the first to the last. */
    double rate() {
        return (copies().size() - 1) / span();
    }

    double untilTheFirst() {
        return (copies().get(0).nanos() - begun) / SECOND;
    }

    int mostInASecond() {
        return telegram.arrivals().mostInASecond(Lane.SEND, begun);
    }
}
