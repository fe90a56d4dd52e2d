package kentongan.meetings.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static kentongan.meetings.MeetingFixtures.JAYAPURA;
import static kentongan.meetings.MeetingFixtures.called;
import static kentongan.meetings.MeetingFixtures.changed;
import static kentongan.meetings.MeetingFixtures.plan;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import kentongan.chat.RecordingMessenger;
import kentongan.meetings.Asked;
import kentongan.meetings.Meeting;
import kentongan.meetings.Meeting.Change;
import kentongan.meetings.Meeting.Moved;
import kentongan.meetings.Occurrence;
import kentongan.meetings.Plan;
import kentongan.meetings.Repetition;
import org.junit.jupiter.api.Test;

/** Reads the files back with another library than the one that wrote them. */
class CalendarFilesTests {

    private static final Instant NOW = Instant.parse("2026-11-20T03:04:05Z");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Repetition TUESDAYS =
            Repetition.weekly(List.of(TUESDAY)).times(4);

    private final CalendarFiles files = new CalendarFiles(new RecordingMessenger(), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void anInvitationSaysWhatWhenAndWhere() {
        var calendar = request(called(plan("2026-11-24", "09:00", JAYAPURA, Repetition.ONCE)));

        assertThat(calendar.getMethod().isRequest()).isTrue();
        assertThat(calendar.getVersion()).isEqualTo(ICalVersion.V2_0);
        var event = only(calendar);
        assertThat(event.getUid().getValue()).isEqualTo("m1@kentongan");
        assertThat(event.getSequence().getValue()).isZero();
        assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo(NOW);
        // 09:00 in Jayapura is 00:00 UTC
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo("2026-11-24T00:00:00Z");
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo("2026-11-24T01:00:00Z");
        assertThat(event.getSummary().getValue()).isEqualTo("Rapat koordinasi");
        assertThat(event.getLocation().getValue()).isEqualTo("Aula distrik");
        assertThat(event.getStatus().isConfirmed()).isTrue();
        assertThat(event.getRecurrenceRule()).isNull();
    }

    @Test
    void itDescribesTheZoneInWhichItIsWritten() {
        var calendar = request(called(plan("2026-11-24", "09:00", JAYAPURA, Repetition.ONCE)));

        var zone = calendar.getTimezoneInfo().getComponents().iterator().next();
        assertThat(zone.getTimezoneId().getValue()).isEqualTo("Asia/Jayapura");
        assertThat(zone.getStandardTimes()
                        .get(0)
                        .getTimezoneOffsetTo()
                        .getValue()
                        .toString())
                .isEqualTo("+0900");
        assertThat(text(called(plan("2026-11-24", "09:00", JAYAPURA, Repetition.ONCE))))
                .contains("DTSTART;TZID=Asia/Jayapura:20261124T090000")
                .contains("DTEND;TZID=Asia/Jayapura:20261124T100000");
    }

    @Test
    void theOrganizerIsNobodysAddress() {
        var organizer = only(request(called(plan("2026-11-24", "09:00", JAYAPURA, Repetition.ONCE))))
                .getOrganizer();

        assertThat(organizer.getCommonName()).isEqualTo(RecordingMessenger.BOT);
        assertThat(organizer.getEmail()).isEqualTo("noreply@kentongan.invalid");
    }

    @Test
    void everyRepetitionGivesTheSameTimesAsWeCompute() {
        var some = List.of(
                plan("2026-11-24", "09:00", JAYAPURA, Repetition.weekly(List.of(TUESDAY, FRIDAY))),
                plan(
                        "2026-11-24",
                        "09:00",
                        JAYAPURA,
                        Repetition.weekly(List.of(TUESDAY, FRIDAY)).times(7)),
                plan(
                        "2026-11-24",
                        "07:30",
                        JAYAPURA,
                        Repetition.weekly(List.of(TUESDAY)).until(LocalDate.of(2026, 12, 22))),
                plan("2027-01-31", "09:00", JAYAPURA, Repetition.monthlyByDate()),
                plan("2027-12-29", "09:00", JAYAPURA, Repetition.monthlyByDate().times(4)),
                plan("2026-12-07", "09:00", JAYAPURA, Repetition.monthlyByWeekday(1)),
                plan("2026-11-27", "14:00", JAYAPURA, Repetition.monthlyByWeekday(Repetition.LAST)));

        assertThat(some).allSatisfy(plan -> assertThat(read(plan)).isEqualTo(computed(called(plan))));
    }

    @Test
    void whereClocksChangeTheTimesAreStillTheSame() {
        // New York, Sundays 09:00: 7 Mar is EST (14:00 UTC), 14 and 21 Mar are EDT (13:00 UTC)
        var across = plan(
                "2027-03-07",
                "09:00",
                NEW_YORK,
                Repetition.weekly(List.of(SUNDAY)).times(3));
        assertThat(read(across))
                .containsExactly(
                        Instant.parse("2027-03-07T14:00:00Z"),
                        Instant.parse("2027-03-14T13:00:00Z"),
                        Instant.parse("2027-03-21T13:00:00Z"));
    }

    /** RFC 5545 (3.3.5): such a time is the first of the two; this other library takes the second. */
    @Test
    void aTimeThatComesTwiceIsWrittenAsItIsSaid() {
        var twice = called(plan("2026-11-01", "01:30", NEW_YORK, Repetition.ONCE));

        assertThat(text(twice)).contains("DTSTART;TZID=America/New_York:20261101T013000");
        // the first is EDT, so 05:30 UTC
        assertThat(twice.occurrences().get(0).start()).isEqualTo("2026-11-01T05:30:00Z");
    }

    /** Of a series, RFC 5545 (3.3.5) leaves it to the reader's rules to take such a time by the offset before the gap. */
    @Test
    void aTimeThatTheClocksSkipIsWrittenAsTheLaterOne() {
        // 02:30 EST on 14 Mar would be 03:30 EDT, which is 07:30 UTC
        var gap = plan("2027-03-14", "02:30", NEW_YORK, Repetition.ONCE);

        assertThat(only(request(called(gap))).getDateStart().getValue().toInstant())
                .isEqualTo("2027-03-14T07:30:00Z");
        assertThat(text(called(gap))).contains("DTSTART;TZID=America/New_York:20270314T033000");
    }

    @Test
    void theZoneIsDescribedAsFarAsTheSeriesGoes() {
        var calendar = request(called(plan(
                "2027-03-07",
                "09:00",
                NEW_YORK,
                Repetition.weekly(List.of(SUNDAY)).times(40))));

        // from a year before: EST since 2 Nov 2025, EDT 8 Mar, EST 1 Nov 2026; then EDT 14 Mar and EST 7 Nov 2027, all
        // at 02:00
        var zone = calendar.getTimezoneInfo().getComponents().iterator().next();
        assertThat(zone.getStandardTimes()).hasSize(3);
        assertThat(zone.getDaylightSavingsTime()).hasSize(2).allSatisfy(it -> {
            assertThat(it.getTimezoneOffsetFrom().getValue().toString()).isEqualTo("-0500");
            assertThat(it.getTimezoneOffsetTo().getValue().toString()).isEqualTo("-0400");
        });
        assertThat(text(called(plan("2027-03-07", "09:00", NEW_YORK, TUESDAYS))))
                .contains("DTSTART:20270314T020000");
    }

    @Test
    void oneMovedReplacesItsDayAndOneCancelledLeavesIt() {
        var meeting = changed(
                called(plan("2026-11-24", "09:00", JAYAPURA, TUESDAYS)),
                new Change("2026-12-01", new Moved("2026-12-03", "14:00"), false, 1),
                new Change("2026-12-08", null, true, 0));

        var events = request(meeting).getEvents();

        assertThat(events).hasSize(2);
        assertThat(events.get(0).getExceptionDates().get(0).getValues())
                .singleElement()
                .satisfies(it -> assertThat(it.toInstant()).isEqualTo("2026-12-08T00:00:00Z"));
        assertThat(events.get(1).getUid().getValue()).isEqualTo("m1@kentongan");
        assertThat(events.get(1).getRecurrenceId().getValue().toInstant()).isEqualTo("2026-12-01T00:00:00Z");
        // Thursday 3 December 14:00 in Jayapura is 05:00 UTC
        assertThat(events.get(1).getDateStart().getValue().toInstant()).isEqualTo("2026-12-03T05:00:00Z");
        assertThat(events.get(1).getSequence().getValue()).isEqualTo(2);
    }

    @Test
    void cancellingSaysSo() {
        var meeting = called(plan("2026-11-24", "09:00", JAYAPURA, TUESDAYS));

        var all = parse(files.cancel(new Asked(meeting, null)));
        var one = parse(files.cancel(new Asked(meeting, meeting.occurrences().get(1))));

        assertThat(all.getMethod().isCancel()).isTrue();
        assertThat(only(all).getStatus().isCancelled()).isTrue();
        assertThat(only(all).getRecurrenceId()).isNull();
        assertThat(only(one).getStatus().isCancelled()).isTrue();
        assertThat(only(one).getRecurrenceId().getValue().toInstant()).isEqualTo("2026-12-01T00:00:00Z");
    }

    @Test
    void whatPeopleTypedComesBackAsTheyTypedItInLinesOfSeventyFiveBytes() {
        var title = "Rapat; evaluasi, «kinerja» 📅 \\ triwulan";
        var agenda = "1. Pembukaan – doa 🙏🏽\n2. Laporan seksi: umum, keuangan; lain-lain\n"
                + "3. Pembahasan rencana kerja 🗓️ dan anggaran daerah yang panjang sekali ".repeat(4);
        var plain = plan("2026-11-24", "09:00", JAYAPURA, Repetition.ONCE);
        var plan = new Plan(
                title,
                plain.kind(),
                plain.start(),
                plain.length(),
                "Aula, lantai 2; https://meet.example/a?b=c&d=e",
                agenda,
                plain.audience(),
                plain.repetition(),
                plain.reminders());

        var event = only(request(called(plan)));

        assertThat(event.getSummary().getValue()).isEqualTo(title);
        assertThat(event.getLocation().getValue()).isEqualTo(plan.place());
        assertThat(event.getDescription().getValue()).isEqualTo(agenda);
        assertThat(text(called(plan)).split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    }

    @Test
    void allMyMeetingsStandInOneFile() {
        var one = called(plan("2026-11-24", "09:00", JAYAPURA, Repetition.ONCE));
        var other = called(plan("2026-11-25", "09:00", NEW_YORK, TUESDAYS));

        var calendar = parse(files.publish(List.of(one, other)));

        assertThat(calendar.getMethod().isPublish()).isTrue();
        assertThat(calendar.getEvents()).hasSize(2);
        assertThat(calendar.getTimezoneInfo().getComponents()).hasSize(2);
    }

    private ICalendar request(Meeting meeting) {
        return parse(files.request(new Asked(meeting, null)));
    }

    private String text(Meeting meeting) {
        return new String(files.request(new Asked(meeting, null)), StandardCharsets.UTF_8);
    }

    private static ICalendar parse(byte[] file) {
        var warnings = new ArrayList<List<ParseWarning>>();
        var calendar = Biweekly.parse(new String(file, StandardCharsets.UTF_8))
                .warnings(warnings)
                .first();
        assertThat(warnings).allSatisfy(some -> assertThat(some).isEmpty());
        return calendar;
    }

    private static VEvent only(ICalendar calendar) {
        assertThat(calendar.getEvents()).hasSize(1);
        return calendar.getEvents().get(0);
    }

    /** The starts as the other library computes them from the file. */
    private List<Instant> read(Plan plan) {
        var calendar = request(called(plan));
        var event = calendar.getEvents().get(0);
        var zone = calendar.getTimezoneInfo().getTimezone(event.getDateStart()).getTimeZone();
        var starts = event.getDateIterator(
                zone == null ? TimeZone.getTimeZone(plan.start().zone()) : zone);
        var found = new ArrayList<Instant>();
        while (starts.hasNext() && found.size() < 500) {
            found.add(starts.next().toInstant());
        }
        return found;
    }

    private static List<Instant> computed(Meeting meeting) {
        assertThat(meeting.plan().length()).isEqualTo(Duration.ofHours(1));
        return meeting.occurrences().stream().map(Occurrence::start).toList();
    }
}
