package kentongan.announcements;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kentongan.chat.Phrasebook;
import kentongan.office.Language;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.outbox.Lane;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import kentongan.questions.Question;
import kentongan.questions.Question.Answer;
import kentongan.questions.SharedAnswers;
import org.springframework.stereotype.Component;

/** Shows an answer to all who got the announcement: below it where a short one has room, else in a message on it. */
@Component
class ShareAnswer implements SharedAnswers {

    private static final int LONGEST_BELOW = 500;
    private static final int ASKED = 200;

    private final Announcements announcements;
    private final Deliveries deliveries;
    private final AnnouncementAnswers answers;
    private final Outbox outbox;
    private final Show show;

    ShareAnswer(
            Announcements announcements, Deliveries deliveries, AnnouncementAnswers answers, Outbox outbox, Show show) {
        this.announcements = announcements;
        this.deliveries = deliveries;
        this.answers = answers;
        this.outbox = outbox;
        this.show = show;
    }

    /** To whom it is shown, and how it reads. */
    @Component
    record Show(Members members, AnnouncementTexts texts, Phrasebook phrasebook) {}

    @Override
    public boolean mayShare(String announcement, Member by) {
        return announcements
                .byId(announcement)
                .filter(Announcement::isSent)
                .filter(it -> by.role().runsTheOffice()
                        || by.role().mayPost() && it.author().equals(by.id()))
                .isPresent();
    }

    @Override
    public int share(Question question, Answer answer) {
        var about = question.about();
        var announcement = about == null
                ? null
                : announcements.byId(about).filter(Announcement::isSent).orElse(null);
        if (announcement == null) {
            return 0;
        }
        var shared = keep(announcement, question, answer);
        var onPhones = deliveries.of(announcement).stream()
                .filter(it -> it.state() != Delivery.State.FAILED)
                .map(Delivery::member)
                // the asker has the answer; only what stands below is on every phone
                .filter(it -> shared.below() || !it.equals(question.asker()))
                .collect(Collectors.toSet());
        var entries = show.members().byIds(onPhones).stream()
                .filter(Member::isReachable)
                .map(it -> OutboxEntry.of(
                        SharedAnswerMessages.OWNER,
                        Delivery.id(announcement.id(), it.id()) + ":" + question.id(),
                        Lane.BROADCAST,
                        it.chatId(),
                        answer.at()))
                .toList();
        outbox.put(entries);
        return entries.size();
    }

    /** Keeps the answer, deciding once for all phones where it stands. */
    private SharedAnswer keep(Announcement announcement, Question question, Answer answer) {
        while (true) {
            var before = answers.of(announcement.id());
            var same = before.stream()
                    .filter(it -> it.question().equals(question.id()))
                    .findFirst();
            if (same.isPresent()) {
                return same.get();
            }
            var asked = question.words().excerpt(ASKED);
            var below = new SharedAnswer(question.id(), asked, answer.words(), true);
            var next = hasRoom(announcement, before, below)
                    ? below
                    : new SharedAnswer(question.id(), asked, answer.words(), false);
            if (answers.add(announcement.id(), before.size(), next)) {
                return next;
            }
        }
    }

    /** Whether a short answer without a file has room below, in every language. */
    private boolean hasRoom(Announcement announcement, List<SharedAnswer> before, SharedAnswer next) {
        if (next.words().chatId() != null || next.words().html().length() > LONGEST_BELOW) {
            return false;
        }
        var all = new ArrayList<>(before);
        all.add(next);
        return show.members()
                .byId(announcement.author())
                .filter(author -> Stream.of(Language.values())
                        .map(show.phrasebook()::in)
                        .allMatch(it -> SharedAnswerTexts.fit(
                                announcement,
                                show.texts().preview(announcement, author, it).text(),
                                all,
                                it)))
                .isPresent();
    }
}
