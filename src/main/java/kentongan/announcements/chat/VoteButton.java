package kentongan.announcements.chat;

import java.util.Set;
import kentongan.announcements.AnswerAnnouncement.Part;
import kentongan.announcements.Choices;
import kentongan.announcements.Clockface;
import kentongan.announcements.PollTexts;
import kentongan.announcements.VoteInPoll;
import kentongan.announcements.VoteInPoll.Choice;
import kentongan.announcements.VoteInPoll.Outcome;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import org.springframework.stereotype.Component;

/** A member's vote in a poll. */
@Component
class VoteButton implements Button {

    private final VoteInPoll vote;
    private final PollTexts texts;

    VoteButton(VoteInPoll vote, PollTexts texts) {
        this.vote = vote;
        this.texts = texts;
    }

    @Override
    public Set<String> actions() {
        return Set.of(PollTexts.VOTE, PollTexts.MARK, PollTexts.CAST, PollTexts.VOTED);
    }

    @Override
    public void press(Conversation talk, Press press) {
        var part = vote.part(press.argument(0), talk.member()).orElseThrow(StaleButton::new);
        var closedAt = vote.closedAt(part.announcement());
        if (!part.announcement().isSent()) {
            talk.warn("reply.recalled");
        } else if (closedAt.isPresent()) {
            talk.warn("poll.closed.late", Clockface.dayAndTime(closedAt.get(), talk.texts()));
        } else {
            switch (press.action()) {
                case PollTexts.VOTE -> choose(talk, press, part);
                case PollTexts.MARK -> mark(talk, press, part);
                case PollTexts.CAST -> cast(talk, press, part);
                default -> talk.warn("poll.cast.before");
            }
        }
    }

    private void choose(Conversation talk, Press press, Part part) {
        var option = press.number(1);
        var choice = new Choice(option, press.number(2) == 1);
        if (option < 0 || !vote.takes(part.announcement(), Choices.NONE.with(option, true), false)) {
            throw new StaleButton();
        }
        var outcome = vote.choose(part, talk.member(), choice, press.messageId(), talk.at());
        var label = part.announcement().replies().get(option);
        switch (outcome) {
            case RECORDED -> talk.answer("reply.recorded", label, Clockface.time(talk.at(), talk.texts()));
            case TAKEN_BACK -> talk.answer("poll.taken-back", label);
            default -> talk.warn("poll.closed.late", Clockface.dayAndTime(talk.at(), talk.texts()));
        }
    }

    /** Shows the marks on the phone and nowhere else: what is marked is not stored. */
    private void mark(Conversation talk, Press press, Part part) {
        var marked = Choices.ofMask(press.number(1));
        var poll = part.announcement();
        if (!marked.isEmpty() && !vote.takes(poll, marked, true)) {
            throw new StaleButton();
        }
        if (vote.hasCast(part)) {
            talk.warn("poll.cast.before");
            return;
        }
        var keyboard = texts.marking(poll, marked, talk.texts());
        if (press.messageId() == null) {
            talk.say(Outgoing.text(talk.texts().html("poll.mark")).with(keyboard));
        } else {
            talk.answer("poll.mark.short");
            talk.messenger().editKeyboard(talk.chatId(), press.messageId(), keyboard);
        }
    }

    private void cast(Conversation talk, Press press, Part part) {
        var choices = Choices.ofMask(press.number(1));
        if (!vote.takes(part.announcement(), choices, true)) {
            throw new StaleButton();
        }
        var outcome = vote.cast(part, talk.member(), choices, press.messageId(), talk.at());
        if (outcome == Outcome.RECORDED) {
            talk.answer("poll.cast.done", Clockface.time(talk.at(), talk.texts()));
        } else if (outcome == Outcome.CAST_BEFORE) {
            talk.warn("poll.cast.before");
        } else {
            talk.warn("poll.closed.late", Clockface.dayAndTime(talk.at(), talk.texts()));
        }
    }
}
