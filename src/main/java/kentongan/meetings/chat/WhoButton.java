package kentongan.meetings.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Excerpt;
import kentongan.chat.Html;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.meetings.FollowMeeting;
import kentongan.meetings.FollowMeeting.Answered;
import kentongan.meetings.Rsvp.Answer;
import kentongan.meetings.messages.CardTexts;
import org.springframework.stereotype.Component;

/** Names those who have not answered, and those who are excused with their reasons. */
@Component
class WhoButton implements Button {

    private static final int MOST_NAMES = 40;
    private static final int REASON = 60;

    private final FollowMeeting follow;

    WhoButton(FollowMeeting follow) {
        this.follow = follow;
    }

    @Override
    public Set<String> actions() {
        return Set.of(CardTexts.WHO);
    }

    @Override
    public void press(Conversation talk, Press press) {
        var meeting = follow.byId(press.argument(0), talk.member()).orElseThrow(StaleButton::new);
        var all = follow.answers(meeting, talk.at());
        var text = section(talk, "meeting.who.unanswered", chose(all, Optional.empty()))
                .paragraph(section(talk, "meeting.who.excused", chose(all, Optional.of(Answer.EXCUSED))))
                .paragraph(section(talk, "meeting.who.unsure", chose(all, Optional.of(Answer.UNSURE))));
        var message = Outgoing.text(text.isBlank() ? talk.texts().html("meeting.who.nobody") : text);
        talk.say(press.messageId() == null ? message : message.inReplyTo(press.messageId()));
    }

    private static List<Answered> chose(List<Answered> all, Optional<Answer> answer) {
        return all.stream().filter(it -> it.answer().equals(answer)).toList();
    }

    private static Html section(Conversation talk, String head, List<Answered> people) {
        if (people.isEmpty()) {
            return Html.EMPTY;
        }
        var lines = new ArrayList<String>();
        lines.add(talk.texts().html(head, people.size()).markup());
        people.stream().limit(MOST_NAMES).forEach(it -> lines.add(line(it)));
        if (people.size() > MOST_NAMES) {
            lines.add(talk.texts()
                    .html("meeting.who.more", people.size() - MOST_NAMES)
                    .markup());
        }
        return new Html(String.join("\n", lines));
    }

    private static String line(Answered person) {
        var reason = person.answer().filter(it -> it == Answer.EXCUSED).flatMap(it -> person.reason());
        var name = "• " + Html.escape(person.member().name()).markup();
        return reason.map(it ->
                        name + ": <i>" + Html.escape(Excerpt.of(it, REASON)).markup() + "</i>")
                .orElse(name);
    }
}
