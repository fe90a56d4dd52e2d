package kentongan.announcements.chat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kentongan.announcements.Announcement;
import kentongan.announcements.Audience;
import kentongan.announcements.Audience.Scope;
import kentongan.announcements.Clockface;
import kentongan.announcements.Kind;
import kentongan.announcements.PollTexts;
import kentongan.announcements.TermsTexts;
import kentongan.announcements.TimingTexts;
import kentongan.chat.Excerpt;
import kentongan.chat.Html;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Texts;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.Section;
import kentongan.office.Sections;
import kentongan.outbox.OutboxProperties;
import org.springframework.stereotype.Component;

/** The card on which an announcement is composed: who will get it, as what, and how long that takes. */
@Component
class ComposeCard {

    private static final int NAMES = 120;

    private final Members members;
    private final Sections sections;
    private final TermsTexts terms;
    private final TimingTexts timing;
    private final Clock clock;
    private final int rate;

    ComposeCard(
            Members members,
            Sections sections,
            TermsTexts terms,
            TimingTexts timing,
            OutboxProperties properties,
            Clock clock) {
        this.members = members;
        this.sections = sections;
        this.terms = terms;
        this.timing = timing;
        this.clock = clock;
        this.rate = properties.broadcastRate();
    }

    /** The card of a draft as it now is. */
    Outgoing of(Announcement draft, Member author, Texts texts) {
        var all = members.active();
        var meant =
                all.stream().filter(it -> draft.audience().includes(it, author)).toList();
        var reached = meant.stream().filter(Member::isReachable).toList();
        var everyone = all.stream()
                .filter(it -> Audience.EVERYONE.includes(it, author) && it.isReachable())
                .count();
        return Outgoing.text(text(draft, meant, reached, texts)
                        .plus(terms(draft, texts))
                        .plus(timing(draft, texts)))
                .with(keyboard(draft, everyone, reached.size(), texts));
    }

    private Html text(Announcement draft, List<Member> meant, List<Member> reached, Texts texts) {
        var kind = draft.kind().name().toLowerCase(Locale.ROOT);
        var to = texts.html("compose.to." + draft.audience().scope().name().toLowerCase(Locale.ROOT), names(draft));
        var duration = Duration.ofSeconds(1 + reached.size() / rate);
        var text = texts.html("compose.head", texts.plain("kind." + kind), to)
                .plus(new Html("\n"))
                .plus(
                        reached.isEmpty()
                                ? texts.html("compose.nobody")
                                : texts.html("compose.reached", reached.size(), Clockface.span(duration, texts)));
        var unreachable = meant.stream().filter(it -> !it.isReachable()).toList();
        text = draft.kind() == Kind.POLL ? text.paragraph(PollTexts.draft(draft, texts)) : text;
        return unreachable.isEmpty()
                ? text
                : text.plus(new Html("\n"))
                        .plus(texts.html("compose.unreachable", unreachable.size(), namesOf(unreachable)));
    }

    private Html terms(Announcement draft, Texts texts) {
        var lines = terms.lines(draft, texts);
        return lines.isBlank() ? lines : new Html("\n").plus(lines);
    }

    private Html timing(Announcement draft, Texts texts) {
        var line = timing.ofDraft(draft, clock.instant(), texts);
        return line.isBlank() ? line : new Html("\n").plus(line);
    }

    private String names(Announcement draft) {
        return switch (draft.audience().scope()) {
            case EVERYONE -> "";
            case SECTIONS ->
                Excerpt.of(
                        draft.audience().chosen().stream()
                                .flatMap(id -> sections.byId(id).stream())
                                .map(Section::name)
                                .collect(Collectors.joining(", ")),
                        NAMES);
            case PEOPLE -> namesOf(members.byIds(draft.audience().chosen()));
        };
    }

    private static String namesOf(List<Member> some) {
        return Excerpt.of(some.stream().map(Member::name).collect(Collectors.joining(", ")), NAMES);
    }

    private static Keyboard keyboard(Announcement draft, long everyone, int reached, Texts texts) {
        var id = draft.id();
        var scope = draft.audience().scope();
        var kind = "compose.kind." + draft.kind().name().toLowerCase(Locale.ROOT);
        var priority = "compose.priority." + draft.priority().name().toLowerCase(Locale.ROOT);
        var send = draft.timing() == null ? "compose.send" : "schedule.send-for";
        return Keyboard.row(Key.press(
                        chosen(scope == Scope.EVERYONE) + texts.plain("compose.everyone", everyone),
                        DraftButtons.EVERYONE,
                        id))
                .and(
                        Key.press(
                                chosen(scope == Scope.SECTIONS) + texts.plain("compose.sections"),
                                AudienceButtons.SECTIONS,
                                id),
                        Key.press(
                                chosen(scope == Scope.PEOPLE) + texts.plain("compose.people"),
                                AudienceButtons.PEOPLE,
                                id,
                                0))
                .and(
                        Key.press(texts.plain(kind), DraftButtons.KIND, id),
                        Key.press(texts.plain(priority), DraftButtons.PRIORITY, id))
                .and(Key.press(texts.plain("compose.replies"), RepliesButtons.REPLIES, id))
                .and(
                        Key.press(texts.plain("task.deadline"), DeadlineSteps.DEADLINE, id),
                        Key.press(texts.plain("goal.choose"), GoalButtons.GOALS, id))
                .and(scheduleKeys(draft, texts))
                .and(Key.press(texts.plain(send, reached), SendButton.SEND, id).primary())
                .and(Key.press(texts.plain("compose.cancel"), DraftButtons.CANCEL, id));
    }

    private static List<Key> scheduleKeys(Announcement draft, Texts texts) {
        var schedule = Key.press(texts.plain("schedule.choose"), ScheduleSteps.SCHEDULE, draft.id());
        var timing = draft.timing();
        if (timing == null) {
            return List.of(schedule);
        }
        var repeat = "schedule.repeat." + timing.repeat().name().toLowerCase(Locale.ROOT);
        return List.of(schedule, Key.press(texts.plain(repeat), ScheduleSteps.REPEAT, draft.id()));
    }

    static String chosen(boolean chosen) {
        return chosen ? "☑️ " : "";
    }
}
