package kentongan.praise.chat;

import kentongan.chat.Command;
import kentongan.chat.Conversation;
import kentongan.office.Member;
import kentongan.praise.GivePraise;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Praises a member: {@code /praise name words} at once, {@code /praise} alone after asking whom and with which words. */
@Component
@Order(230)
class PraiseCommand implements Command {

    private final PraiseSteps steps;

    PraiseCommand(PraiseSteps steps) {
        this.steps = steps;
    }

    @Override
    public Name name() {
        return new Name("puji", "praise");
    }

    @Override
    public boolean isFor(Member member) {
        return GivePraise.mayPraise(member);
    }

    @Override
    public void handle(Conversation talk, Call call) {
        steps.begin(talk).ifPresent(draft -> {
            if (call.argument().isBlank()) {
                steps.goOn(talk, draft, null);
            } else {
                steps.name(talk, draft, call.argument());
            }
        });
    }
}
