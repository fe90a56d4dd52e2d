package kentongan.telegram;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import kentongan.chat.Commands.MenuEntry;
import kentongan.chat.Keyboard;
import kentongan.chat.Messenger;
import kentongan.chat.Outgoing;
import kentongan.chat.SendFailure;
import kentongan.chat.SendFailure.Kind;
import kentongan.outbox.Holds;
import kentongan.outbox.Lane;
import kentongan.outbox.OutboxProperties;
import kentongan.outbox.SendGate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;

/**
 * Talks with one person at once. Messages and changes wait for their turn at the gate; answers to presses do not, since
 * Telegram counts them apart and people wait for them.
 */
@Component
class TelegramMessenger implements Messenger {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final int TRIES = 3;

    /** Bot API: a callback answer holds 200 characters. */
    private static final int LONGEST_TOAST = 200;

    private final BotCalls calls;
    private final Sends sends;
    private final SendGate gate;
    private final Holds holds;
    private final FileDownload files;
    private final PressTimes presses;
    private volatile @Nullable String username;

    TelegramMessenger(
            BotAddress address,
            BotClients clients,
            SendGate gate,
            Holds holds,
            OutboxProperties properties,
            PressTimes presses) {
        this.calls = new BotCalls(address, clients.interactive());
        this.sends = new Sends(calls, properties.isPaid());
        this.gate = gate;
        this.holds = holds;
        this.presses = presses;
        this.files = new FileDownload(address, clients.interactive(), calls);
    }

    @Override
    public int send(long chatId, Outgoing message) {
        return tried(
                false,
                () -> gate.message(
                        Lane.INTERACTIVE, chatId, PATIENCE, () -> told(false, () -> sends.send(chatId, message))));
    }

    @Override
    public void edit(long chatId, int messageId, Outgoing message) {
        change(Lane.INTERACTIVE, () -> sends.edit(chatId, messageId, message));
    }

    @Override
    public void refresh(long chatId, int messageId, Outgoing message) {
        change(Lane.BOARD, () -> sends.edit(chatId, messageId, message));
    }

    @Override
    public void refreshInPause(long chatId, int messageId, Outgoing message) {
        told(true, () -> {
            sends.edit(chatId, messageId, message);
            return true;
        });
    }

    @Override
    public void editKeyboard(long chatId, int messageId, Keyboard keyboard) {
        change(Lane.INTERACTIVE, () -> sends.editKeyboard(chatId, messageId, keyboard));
    }

    @Override
    public void delete(long chatId, int messageId) {
        change(Lane.INTERACTIVE, () -> sends.delete(chatId, messageId));
    }

    @Override
    public void answerPress(String pressId, @Nullable String toast, boolean alert) {
        var words = toast == null || toast.isBlank() ? null : cut(toast);
        var method = AnswerCallbackQuery.builder()
                .callbackQueryId(pressId)
                .text(words)
                .showAlert((words != null && alert) ? true : null)
                .build();
        try {
            ungated(() -> calls.call(method));
            presses.answered(pressId);
        } catch (SendFailure failure) {
            // lost or too late: the spinner stops by itself, and what the press did is done
            var harmless = failure.kind() == Kind.UNKNOWN
                    || String.valueOf(failure.getMessage()).contains("query is too old")
                    || String.valueOf(failure.getMessage()).contains("query ID is invalid");
            if (!harmless) {
                throw failure;
            }
        }
    }

    @Override
    public void typing(long chatId) {
        ungated(() -> calls.call(new SendChatAction(String.valueOf(chatId), ActionType.TYPING.toString())));
    }

    @Override
    public byte[] download(String fileId) {
        return tried(true, () -> told(() -> files.fetch(fileId)));
    }

    @Override
    public void showMenu(@Nullable Long chatId, List<MenuEntry> menu) {
        BotCommandScope scope = chatId == null
                ? new BotCommandScopeAllPrivateChats()
                : BotCommandScopeChat.builder().chatId(chatId).build();
        var commands = menu.stream()
                .map(entry -> new BotCommand(entry.name(), entry.description()))
                .toList();
        ungated(() -> calls.call(
                SetMyCommands.builder().commands(commands).scope(scope).build()));
    }

    @Override
    public String botUsername() {
        var known = username;
        if (known == null) {
            known = tried(true, () -> told(() -> calls.call(new GetMe()).getUserName()));
            username = known;
        }
        return known;
    }

    /** A call whose result, where it has one, may be unreadable. */
    private interface Call<T> {
        T make() throws WireFailure, UnreadableAnswer;
    }

    /** A call that changes something. */
    private interface Change {
        void make() throws WireFailure;
    }

    /**
     * Makes a change.
     *
     * @throws SendFailure never of unknown outcome: a change is to be made again then, since twice it has the same effect as once
     */
    private void change(Lane lane, Change change) {
        try {
            tried(
                    true,
                    () -> gate.change(
                            lane,
                            PATIENCE,
                            () -> told(true, () -> {
                                change.make();
                                return true;
                            })));
        } catch (SendFailure failure) {
            throw failure.kind() == Kind.UNKNOWN
                    ? new SendFailure(Kind.NOT_SENT, String.valueOf(failure.getMessage()))
                    : failure;
        }
    }

    private void ungated(Call<Boolean> call) {
        tried(
                true,
                () -> told(() -> {
                    try {
                        return call.make();
                    } catch (UnreadableAnswer doneAllTheSame) {
                        return true;
                    }
                }));
    }

    /**
     * Tries again after what certainly did not happen, and where twice is as good as once, after what nobody knows.
     *
     * @param repeatable whether making the call twice has the same effect as once
     */
    private static <T> T tried(boolean repeatable, Supplier<T> call) {
        for (int tries = 1; ; tries++) {
            try {
                return call.get();
            } catch (SendFailure failure) {
                var onceMore = repeatable && tries == 1;
                var again = failure.kind() == Kind.NOT_SENT || (onceMore && failure.kind() == Kind.UNKNOWN);
                if (!again || tries == TRIES) {
                    throw failure;
                }
                rest(failure);
            }
        }
    }

    private <T> T told(Call<T> call) {
        return told(false, call);
    }

    private <T> T told(boolean isChange, Call<T> call) {
        try {
            return call.make();
        } catch (WireFailure failure) {
            if (failure.kind() == Kind.TOO_FAST) {
                holds.tooFast(failure.retryAfter(), isChange);
            }
            throw BotCalls.sendFailure(failure);
        } catch (UnreadableAnswer e) {
            throw new SendFailure(Kind.UNKNOWN, String.valueOf(e.getMessage()));
        }
    }

    private static void rest(SendFailure failure) {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }

    /** Cuts a toast to its limit, never through a surrogate pair. */
    static String cut(String toast) {
        if (toast.length() <= LONGEST_TOAST) {
            return toast;
        }
        var end = LONGEST_TOAST - 1;
        if (Character.isHighSurrogate(toast.charAt(end - 1))) {
            end--;
        }
        return toast.substring(0, end) + "…";
    }
}
