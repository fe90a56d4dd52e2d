package kentongan.announcements;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kentongan.announcements.Announcement.State;
import kentongan.chat.ChatFixture;
import kentongan.chat.Phone;
import kentongan.chat.RecordingMessenger.Shown;
import kentongan.office.Role;

/** An office of a head and some employees, in English, in which polls are held. */
final class PollOffice implements AutoCloseable {

    static final String QUESTION = "When do we meet?";

    final ChatFixture chat = ChatFixture.inEnglish("kentongan.announcements", "kentongan.questions");
    final Phone head = chat.member("Yohana", Role.HEAD, null);
    private final List<Phone> staff = new ArrayList<>();

    PollOffice(String... names) {
        for (var name : names) {
            staff.add(chat.member(name, Role.EMPLOYEE, null));
        }
    }

    Phone staff(int number) {
        return staff.get(number - 1);
    }

    /** The head writes a poll with these options, and has its card before them. */
    PollOffice drafts(String... options) {
        head.says(QUESTION);
        head.taps("Kind: instruction").taps("Kind: notice").says(String.join("\n", options));
        return this;
    }

    /** The head ticks these in the list behind {@code Replies…}. */
    PollOffice with(String... rules) {
        head.taps("Replies…");
        for (var rule : rules) {
            head.taps(rule);
        }
        head.taps("Done");
        return this;
    }

    PollOffice sends() {
        head.taps("Send to " + staff.size());
        return this;
    }

    /** The head closes the poll, when it is too late to undo it. */
    void closes() {
        chat.clock().advance(Duration.ofMinutes(1));
        board();
        head.taps("Close the poll").taps("Yes, close");
    }

    /** The board as it stands now. */
    Shown board() {
        head.says("/announcements").taps("1");
        return head.last();
    }

    /** The poll as that phone shows it. */
    Shown onPhone(int number) {
        return staff(number).sees().stream()
                .filter(it -> it.text().contains(QUESTION) && it.message().replyTo() == null)
                .findFirst()
                .orElseThrow();
    }

    Announcement poll() {
        return chat.bean(Announcements.class).latest(5).stream()
                .filter(it -> it.state() != State.DRAFT)
                .findFirst()
                .orElseThrow();
    }

    Delivery delivery(int number) {
        var member = chat.stored(staff(number)).id();
        return chat.bean(Deliveries.class)
                .byId(Delivery.id(poll().id(), member))
                .orElseThrow();
    }

    @Override
    public void close() {
        chat.close();
    }
}
