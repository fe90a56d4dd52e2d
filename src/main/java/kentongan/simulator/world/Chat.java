package kentongan.simulator.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One person's chat with the bot; message ids count up from 1. Guarded by the world's lock. */
public final class Chat {

    private final Person person;
    private final List<Message> messages = new ArrayList<>();

    Chat(Person person) {
        this.person = person;
    }

    public Person person() {
        return person;
    }

    /** The message, unless it was deleted or never was. */
    public Optional<Message> find(long messageId) {
        return findEver(messageId).filter(message -> !message.isDeleted());
    }

    public Optional<Message> findEver(long messageId) {
        return messageId < 1 || messageId > messages.size()
                ? Optional.empty()
                : Optional.of(messages.get((int) messageId - 1));
    }

    public List<Message> messages() {
        return messages;
    }

    void restore(Message message) {
        messages.add(message);
    }

    Message add(boolean fromBot, Instant date, Draft draft) {
        Message message = new Message(messages.size() + 1, fromBot, date, draft);
        messages.add(message);
        return message;
    }
}
