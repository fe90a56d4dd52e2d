package kentongan.meetings.chat;

import kentongan.chat.Conversation;
import kentongan.chat.Press;
import kentongan.meetings.FollowMeeting;
import kentongan.meetings.Meeting;
import kentongan.meetings.messages.CardTexts;
import org.springframework.stereotype.Component;

/** Shows the card of a meeting, which is kept up to date from then on. */
@Component
class Cards {

    private final FollowMeeting follow;
    private final CardTexts texts;

    Cards(FollowMeeting follow, CardTexts texts) {
        this.follow = follow;
        this.texts = texts;
    }

    /** In place of the message whose button was pressed. */
    void replace(Conversation talk, Press press, Meeting meeting) {
        var card = texts.card(meeting, talk.member());
        var messageId = press.messageId();
        if (messageId == null) {
            messageId = talk.say(card);
        } else {
            talk.edit(messageId, card);
        }
        follow.follow(meeting, talk.chatId(), messageId);
    }

    /** Below. */
    void show(Conversation talk, Meeting meeting) {
        follow.follow(meeting, talk.chatId(), talk.say(texts.card(meeting, talk.member())));
    }
}
