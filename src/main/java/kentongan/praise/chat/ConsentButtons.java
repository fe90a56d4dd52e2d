package kentongan.praise.chat;

import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.praise.PraiseTexts;
import kentongan.praise.ShowPraise;
import org.springframework.stereotype.Component;

/** Lets the receiver of praise say whether all may see it. */
@Component
class ConsentButtons implements Button {

    private final ShowPraise show;
    private final PraiseTexts texts;

    ConsentButtons(ShowPraise show, PraiseTexts texts) {
        this.show = show;
        this.texts = texts;
    }

    @Override
    public Set<String> actions() {
        return Set.of(PraiseTexts.YES, PraiseTexts.NO);
    }

    @Override
    public void press(Conversation talk, Press press) {
        var asked = show.asked(press.argument(0), talk.member()).orElseThrow(StaleButton::new);
        if (!asked.stands()) {
            throw new StaleButton();
        }
        var isYes = press.action().equals(PraiseTexts.YES);
        var answered = isYes ? show.show(asked, talk.at()) : show.keepPrivate(asked, talk.at());
        if (answered.isEmpty()) {
            talk.warn("praise.said.before");
            return;
        }
        talk.replace(press, texts.toReceiver(answered.get(), talk.member()));
    }
}
