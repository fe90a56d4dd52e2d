package kentongan.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kentongan.authority.Exploring.Found;
import kentongan.authority.Table.Row;
import kentongan.chat.Button;
import kentongan.chat.Command;
import kentongan.chat.DialogueSteps;
import kentongan.chat.FreeText;
import kentongan.chat.Moments.Moment;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;

/** Everybody tries everything, and {@code authority.md} says who may. */
@Order(1)
class AuthorityTests {

    private static final Table TABLE = Table.read();
    private static AuthorityOffice office;
    private static final Map<Who, Exploring> EXPLORED = new EnumMap<>(Who.class);

    @BeforeAll
    static void open() {
        office = new AuthorityOffice();
        for (var who : List.of(Who.HEAD, Who.SECTION_HEAD, Who.CONCERNED, Who.NEWCOMER)) {
            var exploring = new Exploring(
                    office, who, step -> TABLE.question(step).map(Row::note).orElse(null));
            exploring.explore();
            EXPLORED.put(who, exploring);
        }
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void everythingThatCanBeSeenCanBeDone() {
        assertThat(EXPLORED.values()).allSatisfy(it -> assertThat(it.trouble()).isEmpty());
    }

    @Test
    void nobodyWhoHandlesAnythingIsLeftOut() {
        var handling = List.of(Command.class, Button.class, DialogueSteps.class, FreeText.class);
        var leftOut = Program.classesMarked(Component.class)
                .filter(type -> handling.stream().anyMatch(it -> it.isAssignableFrom(type)))
                .filter(type -> office.chat().beans(type).isEmpty());
        assertThat(leftOut)
                .as("belong to a capability that AuthorityOffice is without")
                .isEmpty();
    }

    @Test
    void everyCommandIsForWhomTheTableSays() {
        var known = new TreeSet<String>();
        var wrong = new ArrayList<String>();
        for (var row : TABLE.part("Commands")) {
            known.add(row.key());
            known.add(row.note());
            for (var name : new TreeSet<>(List.of(row.key(), row.note()))) {
                for (var who : Who.values()) {
                    Trial.says(office, who, office.begin(), name)
                            .wrong(row.isAllowed(who, who))
                            .ifPresent(it -> wrong.add(name + " by " + who + " " + it));
                }
            }
        }
        assertThat(wrong).isEmpty();
        var all = new TreeSet<String>();
        for (var command : office.chat().beans(Command.class)) {
            all.add("/" + command.name().id());
            all.add("/" + command.name().en());
        }
        assertThat(known).isEqualTo(all);
    }

    @Test
    void everyButtonIsForWhomTheTableSays() {
        var wrong = new ArrayList<String>();
        for (var row : TABLE.part("Buttons")) {
            for (var owner : row.whose()) {
                var example = example(row, owner);
                if (example == null) {
                    wrong.add(row.key() + " has no example of " + owner);
                    continue;
                }
                for (var who : Who.values()) {
                    press(example, who)
                            .wrong(row.isAllowed(who, owner))
                            .ifPresent(it -> wrong.add(row.key() + " of " + owner + " by " + who + " " + it));
                }
            }
        }
        assertThat(String.join("\n", wrong)).isEmpty();
    }

    @Test
    void everyQuestionTakesAnswersFromWhomTheTableSays() {
        var wrong = new ArrayList<String>();
        for (var row : TABLE.part("Typed answers")) {
            for (var owner : row.whose()) {
                var example = EXPLORED.get(owner).steps().get(row.key());
                if (example == null) {
                    wrong.add(row.key() + " has no example of " + owner);
                    continue;
                }
                for (var who : Who.values()) {
                    var trial = Trial.says(office, who, asked(example, who), row.note());
                    (row.isPutAside(who) ? trial.wrongThoughPutAside() : trial.wrong(row.isAllowed(who, owner)))
                            .ifPresent(it -> wrong.add(row.key() + " of " + owner + " by " + who + " " + it));
                }
            }
        }
        assertThat(String.join("\n", wrong)).isEmpty();
    }

    @Test
    void theTableNamesEveryButtonAndEveryQuestion() {
        var actions = new TreeSet<String>();
        office.chat().beans(Button.class).forEach(it -> actions.addAll(it.actions()));
        TABLE.part("Buttons").forEach(row -> actions.remove(row.key().split("/")[0]));
        assertThat(actions).as("buttons without a row").isEmpty();
        var topics = new TreeSet<String>();
        office.chat().beans(DialogueSteps.class).forEach(it -> topics.add(it.topic()));
        TABLE.part("Typed answers").forEach(row -> topics.remove(row.key().split(" ")[0]));
        assertThat(topics).as("dialogues without a row").isEmpty();
        var unknown = new TreeSet<String>();
        for (var explored : EXPLORED.values()) {
            explored.buttons().values().stream()
                    .filter(it -> TABLE.button(it.data()).isEmpty())
                    .forEach(it -> unknown.add(it.data()));
            explored.steps().keySet().stream()
                    .filter(it -> TABLE.question(it).isEmpty())
                    .forEach(unknown::add);
        }
        assertThat(unknown).as("seen, but without a row").isEmpty();
    }

    @Test
    void whateverIsWrittenUnaskedIsTakenAsTheTableSays() {
        var wrong = new ArrayList<String>();
        var known = new TreeSet<String>();
        for (var row : TABLE.part("Unasked words")) {
            known.add(row.key());
            for (var who : Who.values()) {
                var trial = Trial.writes(office, who, row.note());
                (row.isPutAside(who) ? trial.wrongThoughPutAside() : trial.wrong(row.isAllowed(who, who)))
                        .ifPresent(it -> wrong.add(row.key() + " by " + who + " " + it));
            }
        }
        assertThat(String.join("\n", wrong)).isEmpty();
        assertThat(known)
                .isEqualTo(office.chat().beans(FreeText.class).stream()
                        .map(it -> it.getClass().getSimpleName())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void theTableNamesEveryPage() {
        var pages = new TreeSet<>(TABLE.pages().keySet());
        pages.removeIf(page -> page.startsWith("/actuator"));
        assertThat(pages).isEqualTo(Pages.all());
    }

    @Test
    void whateverIsForgedIsAnswered() {
        var wrong = new ArrayList<String>();
        var examples = new TreeMap<String, Found>();
        EXPLORED.values().forEach(it -> it.buttons().forEach(examples::putIfAbsent));
        for (var example : examples.values()) {
            for (var data : Forging.of(example.data())) {
                Trial.presses(office, example.whose(), example.moment(), data, example.messageId())
                        .unanswered()
                        .ifPresent(it -> wrong.add(example.whose() + " " + data + " " + it));
            }
        }
        assertThat(String.join("\n", wrong)).isEmpty();
    }

    @Test
    void whateverIsCutOffInItsMidstIsFinishedWhenItIsHandledAgain() {
        var acts = new TreeMap<String, Found>();
        for (var explored : EXPLORED.values()) {
            explored.buttons().forEach(acts::putIfAbsent);
            explored.steps().forEach(acts::putIfAbsent);
        }
        // who stands at a ticket is known to nothing but the program's memory
        acts.remove("ticket words");
        var wrong = acts.values().stream().flatMap(it -> new Interrupting(office, it).wrong().stream());
        assertThat(wrong.collect(Collectors.joining("\n"))).isEmpty();
    }

    @Test
    void whatGoesByTheClockIsFinishedToo() {
        var wrong = new ArrayList<String>();
        // a meeting begins; an announcement stands on the schedule
        for (var time : List.of("2026-11-26T00:00:00Z", "2026-11-26T22:30:00Z")) {
            wrong.addAll(Interrupting.wrongAt(office, Instant.parse(time)));
        }
        assertThat(String.join("\n", wrong)).isEmpty();
    }

    private static Found example(Row row, Who owner) {
        return EXPLORED.get(owner).buttons().values().stream()
                .filter(it -> TABLE.button(it.data()).filter(row::equals).isPresent())
                .findFirst()
                .orElse(null);
    }

    private static Trial press(Found example, Who who) {
        return Trial.presses(
                office,
                who,
                example.moment(),
                example.data(),
                who == example.whose() ? example.messageId() : lastMessage(example.moment(), who));
    }

    private static Integer lastMessage(Moment moment, Who who) {
        var chat = moment.phone(office.phone(who).id());
        return chat.isEmpty() ? null : chat.get(chat.size() - 1).messageId();
    }

    /** The moment of the question, as if it had been put to somebody else: as to one whose rights have changed since. */
    private static Moment asked(Found example, Who who) {
        var moment = example.moment();
        if (who == example.whose()) {
            return moment;
        }
        var store = new HashMap<>(moment.store());
        var dialogues = new ArrayList<Document>();
        for (var dialogue : moment.collection("dialogues")) {
            if (((Number) dialogue.get("_id")).longValue()
                    == office.phone(example.whose()).id()) {
                var copy = new Document(dialogue);
                copy.put("_id", office.phone(who).id());
                dialogues.add(copy);
            }
        }
        store.put("dialogues", dialogues);
        return new Moment(store, moment.phones(), moment.at());
    }
}
