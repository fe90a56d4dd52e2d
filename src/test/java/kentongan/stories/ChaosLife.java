package kentongan.stories;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kentongan.simulator.PhoneMessage;
import kentongan.simulator.SimulatedPerson;
import kentongan.simulator.SimulatedTelegram;

/** People of an office at random: the head announces, everybody taps and replies, a stranger tries what strangers try. */
final class ChaosLife {

    static final long STRANGER = 9001;
    private static final long PRESS_AGAIN = Duration.ofSeconds(3).toNanos();
    private static final List<String> NO_COPIES = List.of("📡", "🔔");

    private final SimulatedTelegram telegram;
    private final Random random;
    private final Predicate<String> isKnown;
    private final int staff;
    private final SimulatedPerson head;
    private final SimulatedPerson stranger;
    private final List<Answered> answers = new ArrayList<>();
    private final List<String> announced = new ArrayList<>();
    private final Map<Integer, Long> pressed = new HashMap<>();
    private final List<String> replies = new ArrayList<>();

    /**
     * Begins it.
     *
     * @param isKnown whether the program knows what a message on a phone is, named as {@code chat:message}: Telegram's answer to a send may
     *     have been lost, and a reply to such a message is words out of nowhere, about which the person is asked
     */
    ChaosLife(SimulatedTelegram telegram, int staff, Random random, Predicate<String> isKnown) {
        this.isKnown = isKnown;
        this.telegram = telegram;
        this.staff = staff;
        this.random = random;
        this.head = telegram.person(TestOffice.HEAD);
        this.stranger = telegram.addPerson(STRANGER, "Orang", "Asing");
    }

    /**
     * An answer: a tap on «Mengerti», or a reply in words.
     *
     * @param callback none for a reply
     * @param at the machine's time
     */
    record Answered(Optional<String> callback, long person, String words, Instant at) {}

    List<Answered> answers() {
        return answers;
    }

    /** What was said to all. */
    List<String> announced() {
        return announced;
    }

    List<String> replies() {
        return replies;
    }

    /** Somebody does something. */
    void goesOn(int mostAnnouncements) {
        var isComposing = pressSend();
        var dice = random.nextInt(20);
        if (announced.size() < mostAnnouncements && (dice < 2 || announced.isEmpty()) && !isComposing) {
            var words = "Arahan " + (announced.size() + 1) + " nomor " + random.nextInt(10_000);
            announced.add(words);
            head.says(words);
        } else if (dice == 2) {
            strangerTries();
        } else if (dice == 3) {
            someone()
                    .flatMap(this::anyCopy)
                    .filter(copy ->
                            isKnown.test(copy.person() + ":" + copy.message().id()))
                    .ifPresent(this::reply);
        } else {
            someone().flatMap(this::anyCopy).ifPresent(this::tap);
        }
    }

    /** What of the announcement is on the phone: the thing itself and second copies, no reminders of it. */
    List<PhoneMessage> copies(long person, String words) {
        return telegram.person(person).messages().stream()
                .filter(it -> it.fromBot() && it.text().contains(words))
                .filter(it -> NO_COPIES.stream().noneMatch(it.text()::startsWith))
                .toList();
    }

    List<Long> staff() {
        return IntStream.rangeClosed(1, staff)
                .mapToObj(i -> TestOffice.HEAD + i)
                .toList();
    }

    /** A head who sees that nothing happens presses again; returns whether there is something to press. */
    boolean pressSend() {
        var cards = head.messages().stream()
                .filter(it -> it.fromBot() && it.button("Kirim ke ").isPresent())
                .toList();
        for (var card : cards) {
            var now = System.nanoTime();
            var before = pressed.get(card.id());
            if (before == null || now - before > PRESS_AGAIN) {
                pressed.put(card.id(), now);
                head.taps(
                        card.id(),
                        String.valueOf(card.button("Kirim ke ").orElseThrow().data()));
            }
        }
        return !cards.isEmpty();
    }

    /** Presses what the boards offer for those it failed for. */
    void resendFailed() {
        for (var board : head.messages()) {
            var resend = board.button("Kirim ulang ke yang gagal");
            var before = pressed.get(-board.id());
            if (board.fromBot() && resend.isPresent() && (before == null || System.nanoTime() - before > PRESS_AGAIN)) {
                pressed.put(-board.id(), System.nanoTime());
                head.taps(board.id(), String.valueOf(resend.get().data()));
            }
        }
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }

    private Optional<Long> someone() {
        return Optional.of(TestOffice.HEAD + 1 + random.nextInt(staff));
    }

    private Optional<Copy> anyCopy(long person) {
        var here = announced.stream()
                .flatMap(words -> copies(person, words).stream().map(it -> new Copy(person, words, it)))
                .toList();
        return here.isEmpty() ? Optional.empty() : Optional.of(here.get(random.nextInt(here.size())));
    }

    /** A copy on somebody's phone. */
    private record Copy(long person, String words, PhoneMessage message) {}

    private void tap(Copy copy) {
        copy.message().button("Mengerti").ifPresent(button -> {
            var at = now();
            var callback = telegram.person(copy.person()).taps(copy.message().id(), String.valueOf(button.data()));
            answers.add(new Answered(Optional.of(callback), copy.person(), copy.words(), at));
        });
    }

    private void reply(Copy copy) {
        var words = "Balasan " + replies.size() + " dari " + copy.person();
        replies.add(words);
        answers.add(new Answered(Optional.empty(), copy.person(), copy.words(), now()));
        telegram.person(copy.person()).replies(copy.message().id(), words);
    }

    private void strangerTries() {
        var said = stranger.says("Saya pegawai baru");
        anyCopy(TestOffice.HEAD + 1)
                .flatMap(copy -> copy.message().button("Mengerti"))
                .ifPresent(button -> stranger.forges(said, String.valueOf(button.data())));
    }
}
