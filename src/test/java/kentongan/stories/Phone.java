package kentongan.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kentongan.simulator.PhoneButton;
import kentongan.simulator.PhoneMessage;
import kentongan.simulator.SimulatedPerson;
import kentongan.simulator.SimulatedTelegram;
import kentongan.simulator.text.RichText;
import kentongan.simulator.world.Chat;
import kentongan.simulator.world.Content;
import kentongan.simulator.world.Draft;
import kentongan.simulator.world.MediaKind;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** One person's phone in a story. What it waits for must come within {@link #PATIENCE}. */
final class Phone {

    static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SimulatedTelegram telegram;
    private final SimulatedPerson person;
    private int read;

    Phone(SimulatedTelegram telegram, SimulatedPerson person) {
        this.telegram = telegram;
        this.person = person;
    }

    SimulatedPerson person() {
        return person;
    }

    long id() {
        return person.id();
    }

    /** Writes something; what came before it no longer counts as received. */
    Phone says(String words) {
        read = person.says(words);
        return this;
    }

    Phone opensLink(String code) {
        read = person.opensLink(code);
        return this;
    }

    Phone starts() {
        read = person.starts();
        return this;
    }

    Phone sendsDocument(String name, String content) {
        read = person.sendsDocument("", name, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Phone sends(MediaKind kind, String name, byte[] content) {
        read = person.sends(kind, "", name, content);
        return this;
    }

    /** Writes something as one update however long it is, as a modified app might. */
    Phone saysUncut(String words) {
        var world = telegram.world();
        read = world.locked(() -> world.personSends(chat(), new Draft(Content.text(RichText.plain(words))))
                .id());
        return this;
    }

    /** Sends what the simulator's phones can't make, such as a sticker: the field of the Bot API's Message with its content. */
    Phone sendsRaw(String field, String json) {
        var world = telegram.world();
        read = newest().map(PhoneMessage::id).orElse(0);
        world.locked(() -> {
            var message = JsonNodeFactory.instance.objectNode();
            message.put("message_id", 1_000_000 + read);
            message.set("from", chat().person().asUser());
            message.set("chat", chat().person().asChat());
            message.put("date", world.now().getEpochSecond());
            message.set(field, JSON.readTree(json));
            world.updates().add("message", message);
            return null;
        });
        return this;
    }

    private Chat chat() {
        return telegram.world().chat(person.id()).orElseThrow();
    }

    /** Waits for a message from the bot with these words, newer than what this person last wrote. */
    Bubble receives(String words) {
        return new Bubble(waitFor(
                "a message with «" + words + "»", m -> m.id() > read && m.text().contains(words)));
    }

    /** Waits for one more message with these words, and from then on counts only what comes after it. */
    Bubble receivesNewer(String words) {
        var bubble = receives(words);
        read = bubble.id();
        return bubble;
    }

    /** Waits until some message of the bot, new or edited, shows these words. */
    Bubble sees(String words) {
        return new Bubble(
                waitFor("some message with «" + words + "»", m -> m.text().contains(words)));
    }

    /** Waits until a message has a button with these words, and presses it; returns the toast, blank if there was none. */
    String taps(String label) {
        return new Bubble(
                        waitFor("a button «" + label + "»", m -> m.button(label).isPresent()))
                .taps(label);
    }

    /** The same for a message that is there already; returns the press, which may be answered much later. */
    String tapsWithoutWaiting(String label) {
        var message = fromBot().filter(it -> it.button(label).isPresent()).reduce((one, next) -> next);
        return person.taps(
                message.orElseThrow().id(),
                message.flatMap(it -> it.button(label)).orElseThrow().data());
    }

    /** Sends button data of the person's own making, for the newest message of the bot. */
    String forges(String data) {
        return toast(person.forges(newest().orElseThrow().id(), data));
    }

    Optional<PhoneMessage> newest() {
        return fromBot().reduce((one, next) -> next);
    }

    /** The newest message of the bot that shows these words. */
    Bubble shown(String words) {
        return new Bubble(fromBot()
                .filter(m -> m.text().contains(words))
                .reduce((one, next) -> next)
                .orElseThrow(() -> new AssertionError("no message with «" + words + "» on the phone of " + id())));
    }

    /** All texts of the bot, oldest first. */
    List<String> texts() {
        return fromBot().map(PhoneMessage::text).toList();
    }

    long count(String words) {
        return fromBot().filter(m -> m.text().contains(words)).count();
    }

    /** Looks for a while, and sees no message with these words. */
    void neverReceives(String words) {
        await().during(Duration.ofMillis(700))
                .atMost(Duration.ofSeconds(3))
                .untilAsserted(() -> assertThat(count(words)).isZero());
    }

    /** Looks for a while, and sees no more messages with these words than that. */
    void neverReceivesMoreThan(int most, String words) {
        await().during(Duration.ofMillis(300))
                .atMost(Duration.ofSeconds(3))
                .untilAsserted(() -> assertThat(count(words)).isLessThanOrEqualTo(most));
    }

    private Stream<PhoneMessage> fromBot() {
        return person.messages().stream().filter(PhoneMessage::fromBot);
    }

    private PhoneMessage waitFor(String what, Predicate<PhoneMessage> which) {
        return await(what + " on the phone of " + person.id())
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> fromBot().filter(which).reduce((one, next) -> next), Optional::isPresent)
                .orElseThrow();
    }

    String toast(String callbackId) {
        return await("the answer to a press")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> telegram.answerTo(callbackId), Optional::isPresent)
                .map(answer -> answer.text() == null ? "" : answer.text())
                .orElseThrow();
    }

    /** A message on this phone. */
    final class Bubble {
        private final int id;

        private Bubble(PhoneMessage message) {
            this.id = message.id();
        }

        int id() {
            return id;
        }

        /** The message as it stands now. */
        PhoneMessage now() {
            return person.message(id).orElseThrow();
        }

        /** The data of the button with these words. */
        String data(String label) {
            shows(label);
            return String.valueOf(now().button(label).orElseThrow().data());
        }

        String text() {
            return now().text();
        }

        List<String> labels() {
            return now().buttons().stream().map(PhoneButton::text).toList();
        }

        /** Presses the button with these words, waiting for it to appear; returns the toast, blank if there was none. */
        String taps(String label) {
            shows(label);
            return toast(person.taps(id, now().button(label).orElseThrow().data()));
        }

        /** Waits until the message has a button with these words. */
        Bubble shows(String label) {
            await("the button «" + label + "» under " + now().text())
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> now().button(label).isPresent());
            return this;
        }

        /** Waits until the message reads so. */
        Bubble reads(String words) {
            await("«" + words + "» in " + now().text())
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .untilAsserted(() -> assertThat(text()).contains(words));
            return this;
        }

        Phone replies(String words) {
            read = person.replies(id, words);
            return Phone.this;
        }
    }
}
