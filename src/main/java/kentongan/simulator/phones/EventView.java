package kentongan.simulator.phones;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import kentongan.simulator.SimulatedPerson;
import kentongan.simulator.SimulatedTelegram;
import kentongan.simulator.world.Event;
import tools.jackson.databind.json.JsonMapper;

/** Writes events as the page reads them, each with the newest state of what it is about. */
final class EventView {

    private final SimulatedTelegram telegram;

    EventView(SimulatedTelegram telegram) {
        this.telegram = telegram;
    }

    static String name(Event event) {
        return event.kind().name().toLowerCase(Locale.ROOT);
    }

    String json(Event event) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("person", event.personId() == 0 ? null : event.personId());
        if (event.personId() != 0) {
            describe(event, telegram.person(event.personId()), data);
        }
        return JsonMapper.shared().writeValueAsString(data);
    }

    private void describe(Event event, SimulatedPerson person, Map<String, Object> data) {
        switch (event.kind()) {
            case MESSAGE, EDITED ->
                person.message(event.messageId()).ifPresent(message -> data.put("message", message));
            case DELETED -> data.put("id", event.messageId());
            case COMMANDS -> data.put("commands", telegram.commands(person.id()));
            case PERSON -> data.put("state", person.state());
            case TOAST -> {
                if (event.details() != null) {
                    event.details().properties().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
                }
            }
            case TYPING -> data.put("typing", true);
        }
    }
}
