package kentongan.suggestions.chat;

import java.util.ArrayList;
import kentongan.chat.Dialogue;
import kentongan.chat.Html;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Texts;
import kentongan.suggestions.Categories;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a suggestion before it is sent, with all that can still be done to it. */
@Component
class SuggestionDraftCard {

    static final String CATEGORY = "sg-cat";
    static final String NAMED = "sg-name";
    static final String ANONYMOUS = "sg-anon";
    static final String MEANING = "sg-what";
    static final String CANCEL = "sg-stop";

    private static final int A_ROW = 2;

    private final Categories categories;

    SuggestionDraftCard(Categories categories) {
        this.categories = categories;
    }

    Outgoing of(Dialogue dialogue, Texts texts) {
        var category = Drafting.category(dialogue);
        var above = texts.html("suggest.card");
        var below = texts.html(Drafting.hasPhoto(dialogue) ? "suggest.card.how-with-photo" : "suggest.card.how");
        if (category != null) {
            below = texts.html("suggest.card.category", category)
                    .plus(new Html("\n"))
                    .plus(below);
        }
        var text = above.paragraph(Drafting.words(dialogue)).paragraph(below);
        return Outgoing.text(text)
                .with(withCategories(category)
                        .and(
                                Key.press(texts.plain("suggest.with-name"), NAMED)
                                        .primary(),
                                Key.press(texts.plain("suggest.anonymous"), ANONYMOUS)
                                        .primary())
                        .and(Key.press(texts.plain("suggest.meaning"), MEANING))
                        .and(Key.press(texts.plain("suggest.cancel"), CANCEL)));
    }

    private Keyboard withCategories(@Nullable String chosen) {
        var keys = new ArrayList<Key>();
        var names = categories.all();
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            keys.add(name.equals(chosen) ? Key.press("✓ " + name, CATEGORY, i).chosen() : Key.press(name, CATEGORY, i));
        }
        return Keyboard.NONE.andRows(keys, A_ROW);
    }
}
