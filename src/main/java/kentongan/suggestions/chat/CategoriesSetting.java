package kentongan.suggestions.chat;

import java.util.Map;
import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.DialogueSteps;
import kentongan.chat.Html;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.chat.Texts;
import kentongan.office.Member;
import kentongan.settings.Setting;
import kentongan.settings.TypedLine;
import kentongan.suggestions.Categories;
import org.springframework.stereotype.Component;

/** The list of what suggestions can be about: added to and shortened here. */
@Component
class CategoriesSetting implements Setting, Button, DialogueSteps {

    private static final String ACTION = "scat";
    private static final String ADD = "add";
    private static final String REMOVE = "del";

    private final Categories categories;

    CategoriesSetting(Categories categories) {
        this.categories = categories;
    }

    @Override
    public String name() {
        return "categories";
    }

    @Override
    public int getOrder() {
        return 110;
    }

    @Override
    public String topic() {
        return "settings-categories";
    }

    @Override
    public Set<String> actions() {
        return Set.of(ACTION);
    }

    @Override
    public boolean isFor(Member member) {
        return member.isActive() && member.role().runsTheOffice();
    }

    @Override
    public Html value(Texts texts) {
        return Html.escape(String.valueOf(categories.all().size()));
    }

    @Override
    public Outgoing card(Texts texts) {
        var keyboard = Keyboard.NONE;
        var all = categories.all();
        for (int i = 0; i < all.size(); i++) {
            // the number alone could mean another one by the time it is tapped
            var key =
                    Key.press("🗑 " + all.get(i), ACTION, REMOVE, i, all.get(i).hashCode());
            keyboard = keyboard.and(key);
        }
        var add = Key.press(texts.plain("settings.categories.add"), ACTION, ADD);
        return Outgoing.text(texts.html("settings.categories.list", all.size()))
                .with(keyboard.and(add, Setting.back(texts)));
    }

    @Override
    public void press(Conversation talk, Press press) {
        switch (press.argument(0)) {
            case ADD -> ask(talk);
            case REMOVE -> remove(talk, press);
            default -> throw new StaleButton();
        }
    }

    private void ask(Conversation talk) {
        if (categories.all().size() >= Categories.MOST) {
            talk.warn("settings.categories.many", Categories.MOST);
            return;
        }
        talk.begin(topic(), ADD, Map.of());
        talk.say("settings.categories.ask", Categories.LONGEST);
    }

    private void remove(Conversation talk, Press press) {
        var all = categories.all();
        var number = press.number(1);
        if (number < 0 || number >= all.size() || all.get(number).hashCode() != press.number(2)) {
            throw new StaleButton();
        }
        categories.remove(all.get(number));
        talk.answer("settings.categories.removed");
        talk.replace(press, card(talk.texts()));
    }

    @Override
    public void hear(Conversation talk, Dialogue dialogue, IncomingMessage message) {
        if (!isFor(talk.member())) {
            talk.leave();
            talk.say("command.not-yours");
            return;
        }
        TypedLine.heard(talk, message, Categories.LONGEST).ifPresent(line -> {
            categories.add(line);
            talk.leave();
            talk.say(card(talk.texts()));
        });
    }
}
