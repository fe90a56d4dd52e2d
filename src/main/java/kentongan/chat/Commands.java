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
    private @Nullable Known known;

    Commands(ObjectProvider<Command> all) {
        this.all = all;
    }

    private record Known(List<Command> inOrder, Map<String, Command> byName) {}

    /** Looked up late, since some commands ask for the others; and once, for it goes through all that the program has. */
    private synchronized Known known() {
        if (known == null) {
            var inOrder = all.orderedStream().toList();
            var byName = new HashMap<String, Command>();
            for (var command : inOrder) {
                byName.put(command.name().id(), command);
                byName.put(command.name().en(), command);
            }
            known = new Known(inOrder, byName);
        }
        return known;
    }

    /** The command of that Indonesian or English name, or null. */
    @Nullable Command named(String name) {
        return known().byName.get(name.toLowerCase(Locale.ROOT));
    }

    /** What the member may use, with names and descriptions in their language, in the order of Spring's {@code @Order}. */
    public List<MenuEntry> menu(Member member, Texts texts) {
        return known().inOrder.stream()
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
