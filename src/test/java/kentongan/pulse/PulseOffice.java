package kentongan.pulse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import kentongan.chat.ChatFixture;
import kentongan.chat.Phone;
import kentongan.office.Role;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** An office of a head and six employees, on Tuesday 24 November 2026, whose question of the week is due the day after. */
final class PulseOffice implements AutoCloseable {

    static final String WEEK = "2026-11-23";
    static final Instant WEDNESDAY = Instant.parse("2026-11-25T01:00:00Z");
    static final Instant FRIDAY = Instant.parse("2026-11-27T06:00:00Z");

    final ChatFixture chat;
    final Phone head;
    final List<Phone> staff = new ArrayList<>();

    PulseOffice() {
        this(ChatFixture.inEnglish("kentongan.pulse", "kentongan.settings"), 6);
    }

    PulseOffice(ChatFixture chat, int employees) {
        this.chat = chat;
        head = chat.member("Yohana", Role.HEAD, null);
        for (int i = 1; i <= employees; i++) {
            staff.add(chat.member("Pegawai " + i, Role.EMPLOYEE, null));
        }
    }

    /** What the sweep does at that time. */
    PulseOffice wakesAt(Instant at) {
        chat.clock().moveTo(at);
        chat.bean(AskPulse.class).wake(at);
        chat.carry();
        return this;
    }

    /** The n-th employee chooses that answer, whatever the phone shows by now. */
    Phone answers(int number, int answer) {
        var phone = staff.get(number - 1);
        return phone.presses("pu|" + WEEK + "|" + answer, phone.last().messageId());
    }

    Pulse pulse() {
        return chat.bean(Pulses.class).of(WEEK).orElseThrow();
    }

    /** Every document of every collection but those that {@code but} names, as text. */
    List<String> stored(String... but) {
        var mongo = chat.bean(MongoTemplate.class);
        var all = new ArrayList<String>();
        mongo.getCollectionNames().stream()
                .filter(name -> !List.of(but).contains(name))
                .sorted()
                .forEach(name -> StreamSupport.stream(
                                mongo.getCollection(name).find().spliterator(), false)
                        .map(Document::toJson)
                        .forEach(it -> all.add(name + " " + it)));
        return all;
    }

    static long shown(Phone phone, String words) {
        return phone.sees().stream().filter(it -> it.text().contains(words)).count();
    }

    /** The data of the button with that label under the newest message. */
    static String data(Phone phone, String label) {
        return phone.last().keys().stream()
                .filter(it -> it.label().startsWith(label))
                .map(it -> Objects.requireNonNull(it.data()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        chat.close();
    }
}
