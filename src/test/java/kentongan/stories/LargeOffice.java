package kentongan.stories;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import kentongan.simulator.PhoneButton;
import kentongan.simulator.PhoneMessage;
import kentongan.simulator.SimulatedPerson;
import kentongan.simulator.SimulatedTelegram;

/** People with phones, five hundred unless less will do, imported from a sheet; they tap as soon as they get something, if told to. */
final class LargeOffice {

    static final int STAFF = 500;

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final SimulatedTelegram telegram;
    private final Phone head;
    private final List<SimulatedPerson> staff;

    private LargeOffice(SimulatedTelegram telegram, Phone head, List<SimulatedPerson> staff) {
        this.telegram = telegram;
        this.head = head;
        this.staff = staff;
    }

    /** The head joins and imports the staff with their Telegram ids; everybody has started the bot before. */
    static LargeOffice setUp(SimulatedTelegram telegram) {
        return setUp(telegram, STAFF);
    }

    /** The same with so many people. */
    static LargeOffice setUp(SimulatedTelegram telegram, int people) {
        var head = new Phone(telegram, telegram.addPerson(TestOffice.HEAD, "Yohana", "Mambraku"));
        head.opensLink(TestOffice.SETUP_CODE).taps(Words.ID.thatsRight());
        var sheet = new StringBuilder("name;section;telegram_id\n");
        var staff = IntStream.rangeClosed(1, people)
                .mapToObj(i -> {
                    sheet.append("Pegawai ")
                            .append(i)
                            .append(";Seksi ")
                            .append(i % 5)
                            .append(';');
                    sheet.append(TestOffice.HEAD + i).append('\n');
                    return telegram.addPerson(TestOffice.HEAD + i, "Pegawai", String.valueOf(i));
                })
                .toList();
        telegram.world().locked(() -> {
            staff.forEach(person ->
                    telegram.world().chat(person.id()).orElseThrow().person().start());
            return null;
        });
        head.says("/pegawai").taps("Impor");
        head.receives("CSV");
        head.sendsDocument("pegawai.csv", sheet.toString()).taps("Terapkan");
        head.sees("Baru: " + people);
        return new LargeOffice(telegram, head, staff);
    }

    Phone head() {
        return head;
    }

    List<SimulatedPerson> staff() {
        return staff;
    }

    /** The head announces; returns the board. */
    Phone.Bubble announces(String words) {
        head.says(words);
        var board = head.receives("Pengumuman baru");
        board.taps("Kirim ke " + staff.size());
        return board;
    }

    /** The messages from the bot with these words on that phone. */
    static List<PhoneMessage> got(SimulatedPerson person, String words) {
        return person.messages().stream()
                .filter(m -> m.fromBot() && m.text().contains(words))
                .toList();
    }

    long reached(String words) {
        return staff.stream().filter(person -> !got(person, words).isEmpty()).count();
    }

    void awaitReached(String words, long atLeast) {
        await("that " + atLeast + " have it")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> reached(words) >= atLeast);
    }

    /** Taps «Mengerti» under the message; returns the callback's id. */
    static String understands(SimulatedPerson person, String words) {
        var message = got(person, words).get(0);
        return person.taps(
                message.id(), message.button("Mengerti").map(PhoneButton::data).orElseThrow());
    }

    SimulatedTelegram telegram() {
        return telegram;
    }
}
