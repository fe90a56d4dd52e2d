package kentongan.chat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import kentongan.chat.Commands.MenuEntry;
import kentongan.chat.Outgoing.Attachment;
import kentongan.chat.SendFailure.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A messenger that keeps what each chat would show, and refuses what Telegram would refuse: broken HTML, texts and button
 * data that are too long, edits of messages that are not there.
 */
public final class RecordingMessenger implements Messenger {

    public static final String BOT = "kentongan_test_bot";

    private static final int LARGEST_FILE = 20 * 1024 * 1024;

    private final Map<Long, List<Shown>> chats = new HashMap<>();
    private final Map<String, byte[]> files = new HashMap<>();
    private final Map<Long, List<MenuEntry>> menus = new HashMap<>();
    private final Map<String, Toast> toasts = new HashMap<>();
    private final Set<Long> blocked = new HashSet<>();
    private int lastMessageId = 1000;
    private boolean away;
    private @Nullable SendFailure next;

    /**
     * A message as the phone shows it now.
     *
     * @param edits how often it was changed
     */
    public record Shown(int messageId, Outgoing message, int edits) {

        /** The words without markup. */
        public String text() {
            return message.text().plain();
        }

        public List<Key> keys() {
            return message.keyboard().rows().stream().flatMap(List::stream).toList();
        }

        public List<String> labels() {
            return keys().stream().map(Key::label).toList();
        }
    }

    /** The answer to a press. */
    public record Toast(String words, boolean alert) {}

    /** All that the chat shows, oldest first. */
    public synchronized List<Shown> chat(long chatId) {
        return List.copyOf(chats.getOrDefault(chatId, List.of()));
    }

    synchronized void countsFrom(int number) {
        lastMessageId = number;
    }

    /** What every chat shows now. */
    synchronized Map<Long, List<Shown>> photo() {
        var photo = new HashMap<Long, List<Shown>>();
        chats.forEach((chatId, shown) -> photo.put(chatId, List.copyOf(shown)));
        return photo;
    }

    /** Makes every chat show what it showed then. */
    synchronized void show(Map<Long, List<Shown>> photo) {
        chats.clear();
        photo.forEach((chatId, shown) -> chats.put(chatId, new ArrayList<>(shown)));
    }

    /** The answer to that press; null as long as its spinner turns, without words if it was answered silently. */
    public synchronized @Nullable Toast toast(String pressId) {
        return toasts.get(pressId);
    }

    /** The commands in that chat's menu; null if none were ever shown. */
    public synchronized @Nullable List<MenuEntry> menu(long chatId) {
        return menus.get(chatId);
    }

    /** Makes a file available to {@link #download}. */
    public synchronized void keepFile(String fileId, byte[] bytes) {
        files.put(fileId, bytes);
    }

    /** Makes the chat refuse everything, or take it again. */
    public synchronized void block(long chatId, boolean isBlocked) {
        if (isBlocked) {
            blocked.add(chatId);
        } else {
            blocked.remove(chatId);
        }
    }

    /** Makes the next call fail. */
    public synchronized void failNext(Kind kind) {
        next = new SendFailure(kind, "as the test wants");
    }

    /** Makes Telegram unreachable, or reachable again. */
    public synchronized void away(boolean isAway) {
        away = isAway;
    }

    @Override
    public synchronized int send(long chatId, Outgoing message) {
        check(chatId);
        refuseWhatTelegramRefuses(message);
        lastMessageId++;
        chats.computeIfAbsent(chatId, id -> new ArrayList<>()).add(new Shown(lastMessageId, message, 0));
        return lastMessageId;
    }

    @Override
    public synchronized void edit(long chatId, int messageId, Outgoing message) {
        check(chatId);
        refuseWhatTelegramRefuses(message);
        change(chatId, messageId, was -> {
            var isCaption = was.attachment() != null;
            return new Outgoing(
                    message.text(),
                    message.keyboard(),
                    isCaption ? was.attachment() : message.attachment(),
                    was.silent(),
                    was.replyTo());
        });
    }

    @Override
    public synchronized void editKeyboard(long chatId, int messageId, Keyboard keyboard) {
        check(chatId);
        change(chatId, messageId, was -> was.with(keyboard));
    }

    @Override
    public synchronized void delete(long chatId, int messageId) {
        check(chatId);
        chats.getOrDefault(chatId, new ArrayList<>()).removeIf(shown -> shown.messageId() == messageId);
    }

    @Override
    public synchronized void answerPress(String pressId, @Nullable String toast, boolean alert) {
        if (away) {
            throw new SendFailure(Kind.NOT_SENT, "away");
        }
        if (toast != null && toast.length() > 200) {
            throw refused("a toast of more than 200 characters: " + toast);
        }
        toasts.put(pressId, new Toast(toast == null ? "" : toast, alert));
    }

    @Override
    public void typing(long chatId) {}

    @Override
    public synchronized byte[] download(String fileId) {
        var bytes = files.get(fileId);
        if (bytes == null || bytes.length > LARGEST_FILE) {
            throw refused(bytes == null ? "wrong file_id" : "file is too big");
        }
        return bytes;
    }

    @Override
    public synchronized void showMenu(@Nullable Long chatId, List<MenuEntry> menu) {
        if (chatId != null) {
            check(chatId);
            menus.put(chatId, List.copyOf(menu));
        }
    }

    @Override
    public synchronized String botUsername() {
        if (away) {
            throw new SendFailure(Kind.NOT_SENT, "away");
        }
        return BOT;
    }

    private void check(long chatId) {
        if (away) {
            throw new SendFailure(Kind.NOT_SENT, "away");
        }
        if (next != null) {
            var failure = next;
            next = null;
            throw failure;
        }
        if (blocked.contains(chatId)) {
            throw new SendFailure(Kind.UNREACHABLE, "bot was blocked by the user");
        }
    }

    private void change(long chatId, int messageId, UnaryOperator<Outgoing> change) {
        var shown = chats.getOrDefault(chatId, new ArrayList<>());
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).messageId() == messageId) {
                var was = shown.get(i);
                shown.set(i, new Shown(messageId, change.apply(was.message()), was.edits() + 1));
                return;
            }
        }
        throw refused("message to edit not found");
    }

    private static void refuseWhatTelegramRefuses(Outgoing message) {
        var problems = TelegramHtml.problems(message.text().markup());
        if (!problems.isEmpty()) {
            throw refused("can't parse entities: " + problems + " in " + message.text());
        }
        Attachment attachment = message.attachment();
        var longest = attachment == null ? Outgoing.LONGEST_TEXT : Outgoing.LONGEST_CAPTION;
        if (message.text().length() > longest
                || (attachment == null && message.text().isBlank())) {
            throw refused("a text of " + message.text().length() + " characters");
        }
        message.keyboard().rows().forEach(row -> row.forEach(RecordingMessenger::refuseBadKey));
    }

    private static void refuseBadKey(Key key) {
        var data = key.data();
        if (key.label().isBlank() || (data != null && data.getBytes(StandardCharsets.UTF_8).length > 64)) {
            throw refused("a button that Telegram refuses: " + key);
        }
    }

    private static SendFailure refused(String reason) {
        return new SendFailure(Kind.REFUSED, reason);
    }
}
