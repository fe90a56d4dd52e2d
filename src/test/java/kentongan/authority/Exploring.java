package kentongan.authority;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kentongan.chat.Command;
import kentongan.chat.Key;
import kentongan.chat.Moments.Moment;
import kentongan.chat.Phrasebook;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Finds every button that one person can come to see, and every question they can be asked, by pressing and answering. */
final class Exploring {

    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern SAYS_WHAT = Pattern.compile("[a-z][a-z-]*|[A-Z_]+|-|");
    private static final Pattern ID = Pattern.compile("umum|keuangan|u[a-z]{1,3}|.{13,}");

    private final AuthorityOffice office;
    private final Who who;
    private final Function<String, @Nullable String> typed;
    private final Map<String, Found> buttons = new LinkedHashMap<>();
    private final Map<String, Found> steps = new LinkedHashMap<>();
    private final Map<String, Map<String, Found>> others = new HashMap<>();
    private final List<String> stale;
    private final Set<String> dead = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final Deque<Found> open = new ArrayDeque<>();
    private final List<String> trouble = new ArrayList<>();

    Exploring(AuthorityOffice office, Who who, Function<String, @Nullable String> typed) {
        this.office = office;
        this.who = who;
        this.typed = typed;
        var texts = office.chat().bean(Phrasebook.class).office();
        this.stale = Stream.of("button.stale", "compose.sent-before", "schedule.done", "review.late")
                .map(texts::plain)
                .toList();
    }

    /**
     * A button or a question, with the moment at which it was there.
     *
     * @param kind the button's action with those arguments that say what to do, or the dialogue's topic and step
     * @param data the button's data; the words typed where it is a question
     */
    record Found(
            String kind,
            String label,
            Who whose,
            String data,
            @Nullable Integer messageId,
            Moment moment,
            String path) {

        String mark() {
            return data + " under " + messageId;
        }
    }

    Map<String, Found> buttons() {
        return buttons;
    }

    Map<String, Found> steps() {
        return steps;
    }

    /** What threw. */
    List<String> trouble() {
        return trouble;
    }

    void explore() {
        look(office.begin(), "");
        for (var command : office.chat().beans(Command.class)) {
            var name = "/" + command.name().id();
            does(office.begin(), name, () -> office.phone(who).says(name));
        }
        for (var script : Scripts.of(who, office.tickets())) {
            does(office.begin(), String.join(" > ", script), () -> script.forEach(this::step));
        }
        while (!open.isEmpty()) {
            var next = open.poll();
            if (next.messageId == null) {
                does(
                        next.moment,
                        next.path + " > " + next.data,
                        () -> office.phone(who).says(next.data));
            } else {
                does(
                        next.moment,
                        next.path + " > [" + next.label + "]",
                        () -> office.phone(who).presses(next.data, next.messageId));
                if (stale.contains(office.phone(who).toast().words())) {
                    takeAnother(next);
                }
            }
        }
        Scripts.made().forEach(this::make);
    }

    /** What is still on the phone but no longer valid is no example. */
    private void takeAnother(Found old) {
        var more = others.getOrDefault(old.kind(), new HashMap<>());
        more.remove(old.mark());
        dead.add(old.mark());
        if (buttons.remove(old.kind(), old) && !more.isEmpty()) {
            var next = more.values().iterator().next();
            buttons.put(next.kind(), next);
            open.add(next);
        }
    }

    /** A button of that data made up at the moment at which one like it was seen. */
    private void make(String template) {
        var data = template;
        var moment = office.begin();
        Integer messageId = null;
        var model = template.replaceAll("^.*[{](.*)[}].*$", "$1");
        if (!model.equals(template)) {
            var seen = buttons.values().stream()
                    .filter(it -> it.data().startsWith(model + "|"))
                    .findFirst();
            if (seen.isEmpty()) {
                return;
            }
            moment = seen.get().moment();
            messageId = seen.get().messageId();
            data = template.replace("{" + model + "}", seen.get().data().split("\\|")[1]);
        }
        buttons.putIfAbsent(kindOf(data), new Found(kindOf(data), "", who, data, messageId, moment, "made"));
    }

    private void step(String step) {
        var phone = office.phone(who);
        if (step.startsWith("[")) {
            phone.taps(step.substring(1, step.length() - 1));
        } else if (step.endsWith(".csv")) {
            phone.sends(step, "name,section\nGita,Umum\n".getBytes(StandardCharsets.UTF_8));
        } else {
            phone.says(step);
        }
    }

    private void does(Moment moment, String path, Runnable act) {
        office.moments().back(moment);
        try {
            act.run();
        } catch (RuntimeException e) {
            trouble.add(who + " " + path + ": " + e);
            return;
        }
        look(office.moments().now(), path);
    }

    private void look(Moment moment, String path) {
        var newestFirst = new ArrayList<>(moment.phone(office.phone(who).id()));
        Collections.reverse(newestFirst);
        for (var shown : newestFirst) {
            var last = new LinkedHashMap<String, Found>();
            for (var key : shown.keys()) {
                found(key, shown.messageId(), moment, path).ifPresent(it -> last.put(it.kind(), it));
            }
            last.values().stream()
                    .filter(it -> !it.equals(buttons.get(it.kind())) && seen.add(it.kind()))
                    .forEach(open::add);
        }
        for (var dialogue : moment.collection("dialogues")) {
            if (((Number) dialogue.get("_id")).longValue() == office.phone(who).id()) {
                asked(dialogue, moment, path);
            }
        }
    }

    private Optional<Found> found(Key key, int messageId, Moment moment, String path) {
        if (key.data() == null) {
            return Optional.empty();
        }
        var kind = kindOf(key.data());
        var found = new Found(kind, key.label(), who, key.data(), messageId, moment, path);
        if (dead.contains(found.mark())) {
            return Optional.empty();
        }
        if (buttons.putIfAbsent(kind, found) == null) {
            open.add(found);
        } else {
            others.computeIfAbsent(kind, it -> new LinkedHashMap<>()).putIfAbsent(found.mark(), found);
        }
        return Optional.of(found);
    }

    private void asked(Document dialogue, Moment moment, String path) {
        var kind = dialogue.getString("topic") + " " + dialogue.getString("step");
        if (!steps.containsKey(kind)) {
            var words = typed.apply(kind);
            var found = new Found(kind, "", who, words == null ? "Sembarang" : words, null, moment, path);
            steps.put(kind, found);
            open.add(found);
        }
    }

    /** The action with what says what to do; ids, days, times and numbers are left out. */
    static String kindOf(String data) {
        var parts = data.split("\\|", -1);
        return parts[0]
                + Arrays.stream(parts, 1, parts.length)
                        .map(part -> "|" + kindOfArgument(part))
                        .collect(Collectors.joining());
    }

    private static String kindOfArgument(String part) {
        if (MONTH.matcher(part).matches()) {
            return "month";
        }
        if (DAY.matcher(part).matches()) {
            return "day";
        }
        return SAYS_WHAT.matcher(part).matches() && !ID.matcher(part).matches() ? part : "#";
    }
}
