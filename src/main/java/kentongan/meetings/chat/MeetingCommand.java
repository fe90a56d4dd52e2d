package kentongan.meetings.chat;

import kentongan.chat.Command;
import kentongan.chat.Conversation;
import kentongan.meetings.PlanMeeting;
import kentongan.office.Member;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Plans a meeting or a training; {@code /meeting title} begins with the title. */
@Component
@Order(120)
class MeetingCommand implements Command {

    private final PlanMeeting plans;
    private final Planning planning;
    private final TitleStep title;

    MeetingCommand(PlanMeeting plans, Planning planning, TitleStep title) {
        this.plans = plans;
        this.planning = planning;
        this.title = title;
    }

    @Override
    public Name name() {
        return new Name("rapat", "meeting");
    }

    @Override
    public boolean isFor(Member member) {
        return member.isActive() && member.role().mayPost();
    }

    @Override
    public void handle(Conversation talk, Call call) {
        var draft = plans.begin(talk.newId(), talk.member(), talk.at());
        if (call.argument().isBlank()) {
            planning.ask(talk, draft, Question.TITLE);
        } else {
            planning.expect(talk, draft, Question.TITLE);
            title.take(talk, draft, call.argument().plain());
        }
    }
}
