package kentongan.announcements.tasks;

import java.util.Set;
import kentongan.announcements.ShowAgain;
import kentongan.chat.Button;
import kentongan.chat.Command;
import kentongan.chat.Conversation;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.office.Member;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lists what is still to be done: to an employee their own, to those who post everybody's that they may see. */
@Component
@Order(220)
class TasksCommand implements Command, Button {

    private final TaskLists lists;
    private final ShowAgain showAgain;

    TasksCommand(TaskLists lists, ShowAgain showAgain) {
        this.lists = lists;
        this.showAgain = showAgain;
    }

    @Override
    public Name name() {
        return new Name("tugas", "tasks");
    }

    @Override
    public Set<String> actions() {
        return Set.of(TaskLists.OPEN, TaskLists.MINE, TaskLists.ALL);
    }

    @Override
    public boolean isFor(Member member) {
        return member.isActive();
    }

    @Override
    public void handle(Conversation talk, Call call) {
        talk.say(talk.member().role().mayPost() ? lists.everyones(talk, 0) : lists.mine(talk, 0));
    }

    @Override
    public void press(Conversation talk, Press press) {
        switch (press.action()) {
            case TaskLists.MINE -> talk.replace(press, lists.mine(talk, press.number(0)));
            case TaskLists.ALL -> showEveryones(talk, press);
            default -> bring(talk, press.argument(0));
        }
    }

    private void showEveryones(Conversation talk, Press press) {
        if (talk.member().role().mayPost()) {
            talk.replace(press, lists.everyones(talk, press.number(0)));
        } else {
            talk.warn("button.not-yours");
        }
    }

    private void bring(Conversation talk, String announcement) {
        var message = showAgain.message(announcement, talk.member()).orElseThrow(StaleButton::new);
        showAgain.shown(announcement, talk.member(), talk.say(message), talk.at());
    }
}
