package kentongan.meetings;

import static java.time.DayOfWeek.TUESDAY;
import static kentongan.meetings.MeetingFixtures.JAYAPURA;
import static kentongan.meetings.MeetingFixtures.plan;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kentongan.chat.ChatFixture;
import kentongan.chat.Phone;
import kentongan.meetings.AnswerInvitation.Given;
import kentongan.meetings.Rsvp.Answer;
import kentongan.office.Role;
import kentongan.outbox.OutboxEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What is stored of a meeting, whoever speaks of it. */
class InvitedTests {

    private final ChatFixture office =
            ChatFixture.with("kentongan.meetings", "kentongan.announcements", "kentongan.questions");
    private final Phone head = office.member("Yohanis", Role.HEAD, null);
    private final Phone chief = office.member("Markus", Role.SECTION_HEAD, "umum");
    private final Phone aziza = office.member("Aziza", Role.EMPLOYEE, "umum");
    private final Phone siti = office.member("Siti", Role.EMPLOYEE, "keuangan");

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void everyoneIsAllButTheConvenerTheHeadAmongThem() {
        var secretary = office.member("Maria", Role.SECRETARY, null);

        var meeting = invite(secretary, Repetition.ONCE);

        assertThat(meeting.invited())
                .containsExactlyInAnyOrder(id(head), id(chief), id(aziza), id(siti))
                .doesNotContain(id(secretary));
    }

    @Test
    void aSectionHeadInvitesTheOwnSectionAlone() {
        assertThat(invite(chief, Repetition.ONCE).invited()).containsExactly(id(aziza));
    }

    @Test
    void invitingTwiceInvitesOnce() {
        invite(head, Repetition.ONCE);
        invite(head, Repetition.ONCE);

        assertThat(office.bean(MongoTemplate.class).findAll(OutboxEntry.class)).hasSize(3);
        assertThat(office.bean(MongoTemplate.class).findAll(Occurrence.class)).hasSize(1);
    }

    @Test
    void whatIsHeldInTheNextEightWeeksIsStored() {
        // the clock shows 24 November 10:00 in Jayapura; eight weeks later is 19 January 10:00, a Tuesday:
        // 1, 8, 15, 22, 29 December, 5, 12 and 19 January 09:00 begin before that
        invite(head, Repetition.weekly(List.of(TUESDAY)));

        assertThat(stored()).hasSize(8).last().returns("2027-01-19", Occurrence::day);
    }

    @Test
    void timePassingBringsTheNextOccurrences() {
        var meeting = invite(head, Repetition.weekly(List.of(TUESDAY)));

        office.clock().advance(Duration.ofDays(7));
        office.bean(KeepOccurrences.class).keepAll(office.clock().instant());

        assertThat(stored()).hasSize(9).last().returns("2027-01-26", Occurrence::day);
        assertThat(office.bean(Meetings.class).coming(office.clock().instant()))
                .extracting(Meeting::id)
                .containsExactly(meeting.id());
    }

    @Test
    void anAnswerToTheSeriesHoldsForEachUnlessThatOneWasAnsweredAlone() {
        var meeting = invite(head, Repetition.weekly(List.of(TUESDAY)));
        var first = meeting.occurrences().get(0);
        var second = meeting.occurrences().get(1);

        answer(aziza, meeting.subject(), Answer.COMING);
        answer(aziza, second.subject(), Answer.EXCUSED);

        assertThat(answers(meeting, first)).isEqualTo(Answer.COMING);
        assertThat(answers(meeting, second)).isEqualTo(Answer.EXCUSED);
    }

    @Test
    void nobodyAnswersWhoIsNotInvited() {
        var meeting = invite(chief, Repetition.ONCE);

        assertThat(acts().asked(meeting.subject(), office.stored(siti))).isEmpty();
        assertThat(acts().asked(meeting.subject(), office.stored(aziza))).isPresent();
    }

    @Test
    void aReasonIsDroppedWithTheAnswerItBelongedTo() {
        var meeting = invite(head, Repetition.ONCE);
        answer(aziza, meeting.subject(), Answer.EXCUSED);
        var asked = acts().asked(meeting.subject(), office.stored(aziza)).orElseThrow();
        assertThat(acts().because(asked, office.stored(aziza), "sakit")).isTrue();

        answer(aziza, meeting.subject(), Answer.COMING);

        assertThat(office.bean(Rsvps.class).byId(Rsvp.id(meeting.subject(), id(aziza))))
                .hasValueSatisfying(it -> assertThat(it.reason()).isNull());
        assertThat(acts().because(asked, office.stored(aziza), "sakit")).isFalse();
    }

    private Meeting invite(Phone convener, Repetition repetition) {
        var plan = plan("2026-12-01", "09:00", JAYAPURA, repetition);
        var draft = new MeetingDraft(
                "p1",
                id(convener),
                plan.title(),
                plan.kind(),
                plan.start(),
                plan.length(),
                plan.place(),
                null,
                plan.audience(),
                plan.repetition(),
                plan.reminders(),
                Instant.EPOCH);
        return office.bean(InviteToMeeting.class)
                .invite(draft, office.stored(convener), office.clock().instant())
                .orElseThrow();
    }

    private void answer(Phone member, String subject, Answer answer) {
        var asked = acts().asked(subject, office.stored(member)).orElseThrow();
        acts().answer(
                        asked,
                        office.stored(member),
                        new Given(answer, office.clock().instant()),
                        null);
    }

    private @Nullable Answer answers(Meeting meeting, Occurrence occurrence) {
        return office.bean(Rsvps.class)
                .answers(meeting, occurrence, meeting.invited())
                .get(id(aziza));
    }

    private List<Occurrence> stored() {
        return office.bean(MongoTemplate.class).findAll(Occurrence.class).stream()
                .sorted(Occurrence.BY_START)
                .toList();
    }

    private AnswerInvitation acts() {
        return office.bean(AnswerInvitation.class);
    }

    private String id(Phone phone) {
        return office.stored(phone).id();
    }
}
