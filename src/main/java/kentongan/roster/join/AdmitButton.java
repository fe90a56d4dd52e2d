package kentongan.roster.join;

import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.office.Member;
import kentongan.roster.Admitting;
import org.springframework.stereotype.Component;

/** Lets a newcomer in or not; the first of the heads and secretaries to press decides. */
@Component
class AdmitButton implements Button {

    private final Admitting admitting;

    AdmitButton(Admitting admitting) {
        this.admitting = admitting;
    }

    @Override
    public Set<String> actions() {
        return Set.of("admit");
    }

    @Override
    public boolean isFor(Member member) {
        return member.isActive() && member.role().runsTheOffice();
    }

    @Override
    public void press(Conversation talk, Press press) {
        var decision = admitting
                .decide(press.argument(1), talk.member(), press.argument(0).equals("y"))
                .orElseThrow(StaleButton::new);
        var by = decision.by().map(Member::name).orElse("–");
        if (!decision.isNew()) {
            talk.warn("roster.already-decided", by);
        }
        var key = decision.approved() ? "roster.approved-by" : "roster.declined-by";
        talk.replace(
                press, Outgoing.text(talk.texts().html(key, decision.newcomer().name(), by)));
    }
}
