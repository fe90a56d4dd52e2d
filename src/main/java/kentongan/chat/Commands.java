package kentongan.chat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kentongan.office.Language;
import kentongan.office.Member;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All commands there are, by either name. */
@Component
public class Commands {

    private final ObjectProvider<Command> all;
    private final Map<String, Command> byName = new HashMap<>();

    Commands(ObjectProvider<Command> all) {
        this.all = all;
    }

    /** The command of that Indonesian or English name, or null. */
    @Nullable Command named(String name) {
        if (byName.isEmpty()) {
            all.forEach(command -> {
                byName.put(command.name().id(), command);
                byName.put(command.name().en(), command);
            });
        }
        return byName.get(name.toLowerCase(Locale.ROOT));
    }

    /** What the member may use, with names and descriptions in their language, in the order of Spring's {@code @Order}. */
    public List<MenuEntry> menu(Member member, Texts texts) {
        return all.orderedStream()
                .filter(command -> command.isInMenu() && command.isFor(member))
                .map(command -> new MenuEntry(nameIn(texts.language(), command), description(command, texts)))
                .toList();
    }

    /** A line of the menu. */
    public record MenuEntry(String name, String description) {}

    private static String nameIn(Language language, Command command) {
        return language == Language.ID ? command.name().id() : command.name().en();
    }

    private static String description(Command command, Texts texts) {
        return texts.plain("command." + command.name().en());
    }
}
