package kentongan.leave;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Command;
import kentongan.chat.Conversation;
import kentongan.chat.DayKeys;
import kentongan.chat.Dialogue;
import kentongan.chat.DialogueSteps;
import kentongan.chat.HeardTime;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.leave.EnterLeave.Problem;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.OfficeHours;
import kentongan.worktime.DateSpan;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows the leave that is entered and asks for more, from which day until which day, chosen or typed. */
@Component
@Order(850)
class LeaveCommand implements Command, Button, DialogueSteps {

    private static final String MEMBER = "member";
    private static final String FROM_DAY = "from";

    private final EnterLeave enter;
    private final LeaveTexts texts;
    private final Members members;
    private final HeardTime heard;
    private final OfficeHours hours;

    LeaveCommand(EnterLeave enter, LeaveTexts texts, Members members, HeardTime heard, OfficeHours hours) {
        this.enter = enter;
        this.texts = texts;
        this.members = members;
        this.heard = heard;
        this.hours = hours;
    }

    @Override
    public Name name() {
        return new Name("cuti", "leave");
    }

    @Override
    public String topic() {
        return "leave";
    }

    @Override
    public Set<String> actions() {
        return Set.of(LeaveTexts.FROM, LeaveTexts.UNTIL, LeaveTexts.OTHERS, LeaveTexts.PERSON, LeaveTexts.DROP);
    }

    @Override
    public boolean isFor(Member member) {
        return member.isActive();
    }

    @Override
    public void handle(Conversation talk, Call call) {
        talk.begin(topic(), FROM_DAY, Map.of(MEMBER, talk.member().id()));
        talk.say(texts.overview(talk.member(), talk.at(), talk.texts()));
    }

    @Override
    public void press(Conversation talk, Press press) {
        switch (press.action()) {
            case LeaveTexts.OTHERS -> others(talk, press);
            case LeaveTexts.PERSON -> askFrom(talk, press, forWhom(talk, press.argument(0)));
            case LeaveTexts.DROP -> drop(talk, press);
            case LeaveTexts.FROM -> chooseFrom(talk, press, forWhom(talk, press.argument(0)));
            default -> chooseUntil(talk, press, forWhom(talk, press.argument(0)));
        }
    }

    /** The member of that id, if the person may enter leave for them. */
    private Member forWhom(Conversation talk, String id) {
        return members.byId(id)
                .filter(it -> it.isActive() && EnterLeave.mayEnter(talk.member(), it))
                .orElseThrow(StaleButton::new);
    }

    private void others(Conversation talk, Press press) {
        if (!talk.member().role().runsTheOffice()) {
            throw new StaleButton();
        }
        talk.replace(press, texts.people(press.number(0), talk.texts()));
    }

    private void askFrom(Conversation talk, Press press, Member forWhom) {
        talk.begin(topic(), FROM_DAY, Map.of(MEMBER, forWhom.id()));
        talk.replace(press, from(talk, forWhom, YearMonth.from(enter.today(talk.at()))));
    }

    private Outgoing from(Conversation talk, Member forWhom, YearMonth month) {
        var earliest = enter.earliest(talk.member(), forWhom, talk.at());
        return texts.from(forWhom, earliest, month, talk.member(), talk.texts());
    }

    private void chooseFrom(Conversation talk, Press press, Member forWhom) {
        var chosen = DayKeys.chosen(press, 1);
        if (chosen instanceof DayKeys.Month other) {
            talk.replace(press, from(talk, forWhom, other.month()));
        } else if (chosen instanceof DayKeys.Day day && begins(talk, forWhom, day.day())) {
            talk.replace(press, texts.until(forWhom, day.day(), YearMonth.from(day.day()), talk.texts()));
        }
    }

    /** Takes the first day, or tells what is wrong with it; returns whether it was taken. */
    private boolean begins(Conversation talk, Member forWhom, LocalDate from) {
        var problem = enter.problemWith(from, talk.member(), forWhom, talk.at());
        if (problem.isPresent()) {
            tell(talk, problem.get());
            return false;
        }
        talk.begin(topic(), "until", Map.of(MEMBER, forWhom.id(), FROM_DAY, from.toString()));
        return true;
    }

    private void chooseUntil(Conversation talk, Press press, Member forWhom) {
        if (!(DayKeys.chosen(press, 1) instanceof DayKeys.Day from)) {
            throw new StaleButton();
        }
        var chosen = DayKeys.chosen(press, 2);
        if (chosen instanceof DayKeys.Month other) {
            talk.replace(press, texts.until(forWhom, from.day(), other.month(), talk.texts()));
        } else if (chosen instanceof DayKeys.Day until) {
            enter(talk, forWhom, from.day(), until.day());
        }
    }

    private void enter(Conversation talk, Member forWhom, LocalDate from, LocalDate until) {
        var id = talk.newId();
        var problem = enter.problemWith(from, talk.member(), forWhom, talk.at())
                .or(() -> enter.problemWith(from, until, forWhom, id));
        if (problem.isPresent()) {
            tell(talk, problem.get());
            return;
        }
        var days = new DateSpan(from, until);
        enter.enter(id, days, talk.member(), forWhom);
        talk.leave();
        var own = forWhom.id().equals(talk.member().id());
        talk.say(
                own ? "leave.done" : "leave.done.other",
                LeaveTexts.days(days),
                enter.workingDays(days),
                forWhom.name());
    }

    private static void tell(Conversation talk, Problem problem) {
        talk.say("leave.problem." + problem.name().toLowerCase(Locale.ROOT));
    }

    private void drop(Conversation talk, Press press) {
        var leave = enter.byId(press.argument(0)).orElseThrow(StaleButton::new);
        var forWhom = forWhom(talk, leave.member());
        // what has begun stays for the figures' sake, unless those who run the office take it back
        if (leave.days().from().isBefore(enter.today(talk.at()))
                && !talk.member().role().runsTheOffice()) {
            talk.warn("leave.begun");
        } else if (EnterLeave.mayEnter(talk.member(), forWhom) && enter.takeBack(leave)) {
            talk.answer("leave.dropped");
            talk.replace(press, texts.overview(talk.member(), talk.at(), talk.texts()));
        }
    }

    @Override
    public void hear(Conversation talk, Dialogue dialogue, IncomingMessage message) {
        var forWhom = members.byId(String.valueOf(dialogue.get(MEMBER)))
                .filter(it -> it.isActive() && EnterLeave.mayEnter(talk.member(), it));
        if (forWhom.isEmpty()) {
            talk.leave();
            talk.say("command.not-yours");
            return;
        }
        heard.anyDay(talk, message, hours.zone()).ifPresent(day -> {
            if (dialogue.step().equals(FROM_DAY)) {
                if (begins(talk, forWhom.get(), day)) {
                    talk.say(texts.until(forWhom.get(), day, YearMonth.from(day), talk.texts()));
                }
            } else {
                enter(talk, forWhom.get(), LocalDate.parse(Objects.requireNonNull(dialogue.get(FROM_DAY))), day);
            }
        });
    }
}
