package kentongan.simulator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kentongan.simulator.text.Entity;
import kentongan.simulator.text.RichText;
import kentongan.simulator.world.Chat;
import kentongan.simulator.world.Content;
import kentongan.simulator.world.Draft;
import kentongan.simulator.world.MediaKind;
import kentongan.simulator.world.Message;
import kentongan.simulator.world.MimeTypes;
import kentongan.simulator.world.Person;
import kentongan.simulator.world.StoredFile;
import kentongan.simulator.world.World;
import org.jspecify.annotations.Nullable;

/** Somebody with a phone: what they can do in their chat with the bot, and what they see there. */
public final class SimulatedPerson {

    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_DATA = 64;

    private final World world;
    private final Chat chat;

    SimulatedPerson(World world, Chat chat) {
        this.world = world;
        this.chat = chat;
    }

    public long id() {
        return chat.person().id();
    }

    public PersonState state() {
        return world.locked(() -> PersonState.of(account()));
    }

    /** Whether the bot shows that it is writing. */
    public boolean seesTyping() {
        return world.locked(() -> account().seesTypingAt(world.now()));
    }

    /** Looks at the chat, so that nothing there is unread. */
    public void reads() {
        world.locked(() -> {
            account().setUnread(0);
            return null;
        });
    }

    Person account() {
        return chat.person();
    }

    /** Sends a text and gives its message id; Telegram's own apps cut a longer one into parts. */
    public int says(String text) {
        return says(text, List.of());
    }

    /** Sends a formatted text; of a text cut into parts the last part's id is given. */
    public int says(String text, List<Entity> entities) {
        int last = 0;
        List<String> parts = parts(text);
        for (String part : parts) {
            last = send(Content.text(RichText.of(part, parts.size() == 1 ? entities : List.of())), null, null);
        }
        return last;
    }

    public int replies(int messageId, String text) {
        return send(Content.text(RichText.plain(text)), messageId, null);
    }

    public int sendsPhoto(String caption, String name, byte[] bytes) {
        return sends(MediaKind.PHOTO, caption, name, bytes);
    }

    public int sendsDocument(String caption, String name, byte[] bytes) {
        return sends(MediaKind.DOCUMENT, caption, name, bytes);
    }

    public int sendsVoice(String caption, String name, byte[] bytes) {
        return sends(MediaKind.VOICE, caption, name, bytes);
    }

    public int sendsVideo(String caption, String name, byte[] bytes) {
        return sends(MediaKind.VIDEO, caption, name, bytes);
    }

    /** Sends a file of any kind. */
    public int sends(MediaKind kind, String caption, String name, byte[] bytes) {
        return send(Content.file(stored(kind, name, bytes), RichText.plain(caption)), null, null);
    }

    /** Sends several pictures as one album with the caption on the first; gives their message ids. */
    public List<Integer> sendsAlbum(String caption, List<byte[]> pictures) {
        String group = world.newGroupId();
        List<Integer> ids = new ArrayList<>();
        for (byte[] picture : pictures) {
            RichText text = ids.isEmpty() ? RichText.plain(caption) : RichText.EMPTY;
            StoredFile file = stored(MediaKind.PHOTO, "photo" + ids.size() + ".jpg", picture);
            ids.add(send(Content.file(file, text), null, group));
        }
        return ids;
    }

    /** Presses the button with that data, which must be there; gives the callback id. */
    public String taps(int messageId, String callbackData) {
        boolean isThere = messages().stream()
                .filter(message -> message.id() == messageId)
                .flatMap(message -> message.buttons().stream())
                .anyMatch(button -> callbackData.equals(button.data()));
        if (!isThere) {
            throw new IllegalArgumentException("message " + messageId + " has no button with data " + callbackData);
        }
        return forges(messageId, callbackData);
    }

    /** Sends a button press with any data, as a modified app can, even for a message that was deleted. */
    public String forges(int messageId, String callbackData) {
        if (callbackData.getBytes(StandardCharsets.UTF_8).length > LONGEST_DATA) {
            throw new IllegalArgumentException("Telegram's servers carry 64 bytes at most");
        }
        return acting(() -> {
            Message message = chat.findEver(messageId)
                    .orElseThrow(() -> new IllegalArgumentException("there is no message " + messageId));
            return world.tap(chat, message, callbackData).callbackId();
        });
    }

    /** Opens {@code t.me/bot?start=code} and presses Start. */
    public int opensLink(String code) {
        return startsWith(code.isEmpty() ? "/start" : "/start " + code);
    }

    public int starts() {
        return startsWith("/start");
    }

    private int startsWith(String command) {
        return world.locked(() -> {
            world.setBlocked(chat, false);
            account().start();
            world.personChanged(account());
            return send(Content.text(RichText.plain(command)), null, null);
        });
    }

    public void blocks() {
        world.locked(() -> {
            world.setBlocked(chat, true);
            return null;
        });
    }

    public void unblocks() {
        world.locked(() -> {
            world.setBlocked(chat, false);
            return null;
        });
    }

    /** Deletes the account: the bot hears nothing of it, but can't write any more. */
    public void deletesAccount() {
        world.locked(() -> {
            account().setDeactivated(true);
            world.personChanged(account());
            return null;
        });
    }

    public void edits(int messageId, String text) {
        acting(() -> {
            Message message = chat.find(messageId)
                    .filter(own -> !own.isFromBot())
                    .orElseThrow(() -> new IllegalArgumentException("message " + messageId + " is not theirs"));
            world.personEdits(chat, message, message.content().withText(RichText.plain(text)));
            return messageId;
        });
    }

    /** The chat as the phone shows it, oldest first, without what was deleted. */
    public List<PhoneMessage> messages() {
        return world.locked(() -> chat.messages().stream()
                .filter(message -> !message.isDeleted())
                .map(message -> PhoneScreen.show(chat, message))
                .toList());
    }

    /** What changed after an event, deleted messages too. */
    public List<PhoneMessage> messagesChangedAfter(long event) {
        return world.locked(() -> chat.messages().stream()
                .filter(message -> message.changed() > event)
                .map(message -> PhoneScreen.show(chat, message))
                .toList());
    }

    /** One message as it stands now, deleted or not. */
    public Optional<PhoneMessage> message(int messageId) {
        return world.locked(() -> chat.findEver(messageId).map(message -> PhoneScreen.show(chat, message)));
    }

    private int send(Content content, @Nullable Integer replyTo, @Nullable String group) {
        return acting(() -> {
            if (content.file() == null && content.text().isEmpty()) {
                throw new IllegalArgumentException("Telegram's apps send no empty text");
            }
            account().start();
            return world.personSends(chat, new Draft(content).replyTo(replyTo).groupId(group))
                    .id();
        });
    }

    private <T> T acting(Supplier<T> act) {
        return world.locked(() -> {
            if (account().isBlocked() || account().isDeactivated()) {
                throw new IllegalStateException("who blocked the bot or has no account can do nothing in the chat");
            }
            return act.get();
        });
    }

    private StoredFile stored(MediaKind kind, String name, byte[] bytes) {
        int duration = kind == MediaKind.VOICE || kind == MediaKind.VIDEO ? 1 : 0;
        return world.files().add(kind, name, MimeTypes.of(kind, name), bytes, duration);
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        for (int at = 0; at < text.length() || parts.isEmpty(); at += LONGEST_TEXT) {
            parts.add(text.substring(at, Math.min(text.length(), at + LONGEST_TEXT)));
        }
        return parts;
    }
}
