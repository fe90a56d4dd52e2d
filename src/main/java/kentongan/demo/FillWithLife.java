package kentongan.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import kentongan.announcements.PastAnnouncements;
import kentongan.office.Member;
import kentongan.office.Role;
import kentongan.questions.PastQuestions;
import org.springframework.stereotype.Component;

/**
 * Fills the store with weeks of office life, as if they had been lived: announcements, answers, questions. The same seed gives
 * the same life. It sends nothing; whoever offers it sees to it that this is no real office.
 */
@Component
public class FillWithLife {

    private static final int QUESTIONS_FOR_EACH_ANNOUNCEMENT = 2;

    private final PastAnnouncements announcements;
    private final PastQuestions questions;

    FillWithLife(PastAnnouncements announcements, PastQuestions questions) {
        this.announcements = announcements;
        this.questions = questions;
    }

    /**
     * Stores so many weeks.
     *
     * @param firstMonday when they begin
     * @param now nothing happens after that
     * @throws org.springframework.dao.DuplicateKeyException if the same weeks were filled before
     */
    public void fill(OfficeLife life, LocalDate firstMonday, int weeks, Instant now, long seed) {
        var random = new Random(seed);
        var invented = new MadeUpAnnouncements(life, random);
        var deliveries = new MadeUpDeliveries(life, random, now);
        var asked = new MadeUpQuestions(life, random, now);
        for (int week = 0; week < weeks; week++) {
            var monday = firstMonday.plusWeeks(week);
            for (int number = 0; number < life.announcementsAWeek(); number++) {
                var id = "demo" + monday.toString().replace("-", "") + "n" + number;
                var announcement = invented.invent(id, monday);
                if (announcement.createdAt().isBefore(now.minusSeconds(120))) {
                    announcements.add(announcement, deliveries.of(announcement));
                    ask(life, asked, id, announcement.createdAt(), random);
                }
            }
        }
    }

    private void ask(OfficeLife life, MadeUpQuestions asked, String id, Instant at, Random random) {
        var askers = life.staff().stream()
                .filter(it -> MadeUpQuestions.mayAsk(it) && life.isPresent(it, at))
                .toList();
        var head = life.staff().stream().filter(it -> it.role() == Role.HEAD).findFirst();
        for (int number = 0;
                number < QUESTIONS_FOR_EACH_ANNOUNCEMENT && head.isPresent() && !askers.isEmpty();
                number++) {
            Member asker = askers.get(random.nextInt(askers.size()));
            var question = asked.invent(id + "q" + number, asker, head.get(), at);
            questions.add(question, question.askedAt().plusMillis(300 + random.nextInt(2000)));
        }
    }
}
