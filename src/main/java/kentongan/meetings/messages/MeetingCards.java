package kentongan.meetings.messages;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kentongan.chat.Messenger;
import kentongan.chat.Outgoing;
import kentongan.chat.SendFailure;
import kentongan.chat.SendFailure.Kind;
import kentongan.meetings.CardShown;
import kentongan.meetings.Meeting;
import kentongan.meetings.Meeting.Card;
import kentongan.meetings.MeetingChanged;
import kentongan.meetings.Meetings;
import kentongan.office.Members;
import kentongan.outbox.Touches;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the conveners' cards up to date: they are edited from what is stored, each meeting's at most once in two seconds, and
 * what happens meanwhile folds into the next edit.
 */
@Component
class MeetingCards implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MeetingCards.class);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final long REST_NANOS = Duration.ofMillis(2_050).toNanos();

    /** Beyond that some are forgotten, which costs one needless edit each. */
    private static final int MOST_REMEMBERED = 1_000;

    private final Meetings meetings;
    private final Members members;
    private final CardTexts texts;
    private final Messenger messenger;
    private final Touches elsewhere;
    private final Set<String> touched = ConcurrentHashMap.newKeySet();
    private final Map<String, Long> restUntil = new ConcurrentHashMap<>();
    private final Map<Card, Outgoing> shown = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "meeting-cards");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean running;

    MeetingCards(Meetings meetings, Members members, CardTexts texts, Messenger messenger, Touches elsewhere) {
        this.meetings = meetings;
        this.members = members;
        this.texts = texts;
        this.messenger = messenger;
        this.elsewhere = elsewhere;
    }

    @EventListener
    void on(MeetingChanged changed) {
        touched.add(changed.meeting());
    }

    /** The message was changed for the answer to a tap; what it shows is no longer what was last put there. */
    @EventListener
    void on(CardShown card) {
        shown.remove(card.card());
        restUntil.put(card.meeting(), System.nanoTime() + REST_NANOS);
    }

    @Override
    public void start() {
        running = true;
        clockwork.scheduleWithFixedDelay(this::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        clockwork.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** What happened just before a crash may not have been shown. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        try {
            touchOpen();
        } catch (RuntimeException storeAway) {
            log.warn("The cards of meetings can't be looked at while the store is away");
        }
    }

    private void takeOver() {
        shown.clear();
        touchOpen();
    }

    private void touchOpen() {
        meetings.called().stream().map(Meeting::id).forEach(touched::add);
    }

    void look() {
        var now = System.nanoTime();
        restUntil.values().removeIf(until -> until - now <= 0);
        shown.keySet().removeIf(card -> shown.size() > MOST_REMEMBERED);
        if (!isOursToShow()) {
            return;
        }
        for (var id : touched) {
            if (running && !restUntil.containsKey(id)) {
                refresh(id);
            }
        }
    }

    /** Of several processes one shows what happens at all of them. */
    private boolean isOursToShow() {
        try {
            return elsewhere.gather("meeting", touched, this::takeOver);
        } catch (RuntimeException storeAway) {
            log.debug("what has changed elsewhere can't be asked for while the store is away");
            return false;
        }
    }

    private void refresh(String id) {
        touched.remove(id);
        restUntil.put(id, System.nanoTime() + REST_NANOS);
        try {
            meetings.byId(id).ifPresent(it -> it.cards().forEach(card -> refresh(it, card)));
        } catch (RuntimeException e) {
            touched.add(id);
            log.warn("The cards of meeting {} could not be refreshed: {}", id, e.getMessage());
        } finally {
            restUntil.put(id, System.nanoTime() + REST_NANOS);
        }
    }

    private void refresh(Meeting meeting, Card card) {
        // who may no longer run it keeps what they saw, but sees no more
        var reader = members.byTelegramId(card.chatId()).filter(meeting::isRunBy);
        if (reader.isEmpty()) {
            drop(meeting, card);
            return;
        }
        var now = texts.card(meeting, reader.get());
        if (!now.equals(shown.get(card))) {
            show(meeting, card, now);
        }
    }

    private void show(Meeting meeting, Card card, Outgoing now) {
        try {
            messenger.refresh(card.chatId(), card.messageId(), now);
            shown.put(card, now);
        } catch (SendFailure e) {
            if (e.kind() == Kind.REFUSED || e.kind() == Kind.UNREACHABLE) {
                drop(meeting, card);
            } else {
                touched.add(meeting.id());
            }
        }
    }

    private void drop(Meeting meeting, Card card) {
        meetings.dropCard(meeting.id(), card);
        shown.remove(card);
    }
}
