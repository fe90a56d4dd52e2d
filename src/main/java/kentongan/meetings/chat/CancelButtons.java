package kentongan.meetings.chat;

import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.meetings.FollowMeeting;
import kentongan.meetings.messages.CardTexts;
import org.springframework.stereotype.Component;

/** Cancels a meeting, or one time of it, after asking once more. */
@Component
class CancelButtons implements Button {

    private static final String SCOPE = "m-cn";
    private static final String OTHER = "m-cno";
    private static final String SURE = "m-cny";
    private static final String NO = "m-cnn";

    private final FollowMeeting follow;
    private final Moving moving;

    CancelButtons(FollowMeeting follow, Moving moving) {
        this.follow = follow;
        this.moving = moving;
    }

    @Override
    public Set<String> actions() {
        return Set.of(CardTexts.CANCEL, SCOPE, OTHER, SURE, NO);
    }

    @Override
    public void press(Conversation talk, Press press) {
        var meeting = follow.byId(press.argument(0), talk.member()).orElseThrow(StaleButton::new);
        if (press.action().equals(NO)) {
            talk.replace(press, Outgoing.text(talk.texts().html("meeting.cancel.kept")));
        } else if (moving.isToCome(talk, meeting)) {
            switch (press.action()) {
                case CardTexts.CANCEL -> {
                    var isOnce = meeting.plan().repetition().isOnce();
                    talk.say(
                            isOnce
                                    ? sure(talk, Scope.all(meeting))
                                    : ScopeKeys.ask(meeting, talk.at(), SCOPE, OTHER, talk.texts()));
                }
                case OTHER -> talk.replace(press, ScopeKeys.askWhich(meeting, talk.at(), SCOPE, talk.texts()));
                case SCOPE -> talk.replace(press, sure(talk, Scope.of(meeting, press.argument(1))));
                default -> moving.cancel(talk, press, Scope.of(meeting, press.argument(1)));
            }
        }
    }

    private Outgoing sure(Conversation talk, Scope scope) {
        var texts = talk.texts();
        var meeting = scope.meeting();
        var isWhole = scope.one().isEmpty() && !meeting.plan().repetition().isOnce();
        var question = texts.html(
                isWhole ? "meeting.cancel.ask.all" : "meeting.cancel.ask",
                meeting.plan().title(),
                moving.was(scope, talk),
                meeting.invited().size());
        var keyboard = Keyboard.row(
                Key.press(texts.plain("meeting.cancel.yes"), SURE, meeting.id(), scope.code())
                        .danger(),
                Key.press(texts.plain("plan.cancel"), NO, meeting.id()));
        return Outgoing.text(question).with(keyboard);
    }
}
