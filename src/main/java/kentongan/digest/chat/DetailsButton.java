package kentongan.digest.chat;

import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Press;
import kentongan.digest.DigestKeys;
import kentongan.digest.SectionFigures;
import kentongan.office.Member;
import org.springframework.stereotype.Component;

/** Shows the head the figures of each section. */
@Component
class DetailsButton implements Button {

    private final AskedWeek asked;
    private final SectionFigures figures;

    DetailsButton(AskedWeek asked, SectionFigures figures) {
        this.asked = asked;
        this.figures = figures;
    }

    @Override
    public Set<String> actions() {
        return Set.of(DigestKeys.DETAILS);
    }

    @Override
    public boolean isFor(Member member) {
        return SectionFigures.isFor(member);
    }

    @Override
    public void press(Conversation talk, Press press) {
        talk.say(figures.of(talk.member(), asked.pressed(talk, press, 0), talk.at()));
    }
}
