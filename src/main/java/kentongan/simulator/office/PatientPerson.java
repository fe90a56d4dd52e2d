package kentongan.simulator.office;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kentongan.simulator.PhoneButton;
import kentongan.simulator.PhoneMessage;
import kentongan.simulator.SimulatedPerson;
import kentongan.simulator.SimulatedTelegram;

/** Somebody who reads what the bot says before they go on, and gives up after a while. */
final class PatientPerson {

    private final SimulatedTelegram telegram;
    private final SimulatedPerson person;
    private final Duration patience;

    PatientPerson(SimulatedTelegram telegram, SimulatedPerson person, Duration patience) {
        this.telegram = telegram;
        this.person = person;
        this.patience = patience;
    }

    SimulatedPerson person() {
        return person;
    }

    /**
     * Waits for a button under what the bot said last, taps it and reads the bot's next words.
     *
     * @param words on it, in whichever language the bot speaks
     */
    void tapsWhenShown(String... words) throws InterruptedException {
        Found found = waitFor(
                "a button " + List.of(words),
                () -> Stream.of(words).flatMap(label -> find(label).stream()).findFirst());
        long before = telegram.world().events().last();
        person.taps(found.messageId, found.data);
        waitForWordsAfter(before);
    }

    /** Sends a command and reads the bot's answer. */
    void saysAndReads(String words) throws InterruptedException {
        int sent = person.says(words);
        waitFor("an answer to " + words, () -> newestFromBot().filter(message -> message.id() > sent));
    }

    private void waitForWordsAfter(long event) throws InterruptedException {
        waitFor(
                "words after a tap",
                () -> person.messagesChangedAfter(event).stream()
                        .filter(PhoneMessage::fromBot)
                        .findFirst());
    }

    // Looks at all the bot said since their own last words, for it may say more than one thing.
    private Optional<Found> find(String words) {
        List<PhoneMessage> messages = person.messages();
        for (int i = messages.size() - 1; i >= 0 && messages.get(i).fromBot(); i--) {
            PhoneMessage message = messages.get(i);
            Optional<Found> found =
                    message.button(words).map(PhoneButton::data).map(data -> new Found(message.id(), data));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<PhoneMessage> newestFromBot() {
        List<PhoneMessage> messages = person.messages();
        return messages.isEmpty()
                ? Optional.empty()
                : Optional.of(messages.get(messages.size() - 1)).filter(PhoneMessage::fromBot);
    }

    private <T> T waitFor(String what, Supplier<Optional<T>> look) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() - until < 0) {
            long seen = telegram.world().events().last();
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            telegram.world().events().after(seen, 500, TimeUnit.MILLISECONDS);
        }
        throw new IllegalStateException(
                "the bot showed nothing like " + what + " within " + patience.toSeconds() + " s");
    }

    private record Found(int messageId, String data) {}
}
