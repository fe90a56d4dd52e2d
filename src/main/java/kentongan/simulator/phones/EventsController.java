package kentongan.simulator.phones;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import kentongan.simulator.SimulatedTelegram;
import kentongan.simulator.WhenSimulated;
import kentongan.simulator.world.Event;
import kentongan.simulator.world.EventLog;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The page's stream of events, which goes on where a lost connection ended. */
@RestController
@WhenSimulated
class EventsController implements SmartLifecycle {

    private static final int HEARTBEAT_SECONDS = 10;

    private final SimulatedTelegram telegram;
    private final EventLog log;
    private final EventView view;
    private final Set<Thread> readers = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    EventsController(SimulatedTelegram telegram) {
        this.telegram = telegram;
        this.log = telegram.world().events();
        this.view = new EventView(telegram);
    }

    @GetMapping(path = "/simulator/api/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        SseEmitter emitter = new SseEmitter(0L);
        // each reader has a thread of its own, so that a slow one holds up neither the bot nor the others
        Thread reader = new Thread(() -> write(emitter, lastEventId), "simulator-events");
        reader.setDaemon(true);
        readers.add(reader);
        reader.start();
        return emitter;
    }

    private void write(SseEmitter emitter, @Nullable String lastEventId) {
        try {
            long last = begin(emitter, lastEventId);
            while (running) {
                List<Event> events = log.after(last, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
                if (events.isEmpty()) {
                    emitter.send(SseEmitter.event().comment("still here"));
                } else if (events.get(0).sequence() != last + 1) {
                    last = reset(emitter);
                } else {
                    last = send(emitter, events);
                }
            }
            emitter.complete();
        } catch (IOException | IllegalStateException e) {
            emitter.completeWithError(e);
        } catch (InterruptedException e) {
            emitter.complete();
        } finally {
            readers.remove(Thread.currentThread());
        }
    }

    private long begin(SseEmitter emitter, @Nullable String lastEventId) throws IOException {
        if (lastEventId != null && lastEventId.matches("\\d{1,18}")) {
            long last = Long.parseLong(lastEventId);
            return log.reaches(last) ? last : reset(emitter);
        }
        emitter.send(SseEmitter.event().comment("connected").reconnectTime(1_000));
        return log.last();
    }

    private long reset(SseEmitter emitter) throws IOException {
        long last = log.last();
        emitter.send(SseEmitter.event().id(Long.toString(last)).name("reset").data("{}"));
        return last;
    }

    private long send(SseEmitter emitter, List<Event> events) throws IOException {
        for (Event event : events) {
            emitter.send(SseEmitter.event()
                    .id(Long.toString(event.sequence()))
                    .name(EventView.name(event))
                    .data(view.json(event)));
        }
        return events.get(events.size() - 1).sequence();
    }

    @Override
    public void start() {
        running = true;
    }

    // Ends before the web server does, which would wait for open streams and long polls.
    @Override
    public void stop() {
        running = false;
        readers.forEach(Thread::interrupt);
        telegram.world().updates().close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
