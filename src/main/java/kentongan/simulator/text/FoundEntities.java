package kentongan.simulator.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Telegram finds in a text by itself: commands, links, addresses, mentions and hashtags. */
final class FoundEntities {

    private static final Set<String> OPAQUE = Set.of("code", "pre", "text_link", "text_mention", "custom_emoji");

    private static final List<Finder> FINDERS = List.of(
            new Finder("url", Pattern.compile("(?<![\\w@.])(?:https?|tg)://[^\\s<>\"]*[^\\s<>\".,;:!?)]")),
            new Finder("email", Pattern.compile("(?<![\\w.+-])[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)*\\.[a-z]{2,}(?!\\w)")),
            new Finder(
                    "url",
                    Pattern.compile("(?<![\\w@./-])(?:[a-z0-9-]+\\.)+(?:com|org|net|id|me|io|info|go\\.id)"
                            + "(?![\\w.])(?:/[^\\s<>\"]*[^\\s<>\".,;:!?)])?")),
            new Finder(
                    "bot_command",
                    Pattern.compile("(?<![\\w/<>@])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\\w/])")),
            new Finder("mention", Pattern.compile("(?<![\\w@/])@[A-Za-z0-9_]{3,32}(?!\\w)")),
            new Finder("hashtag", Pattern.compile("(?<![\\p{L}\\p{N}_#&])#[\\p{L}\\p{N}_]*\\p{L}[\\p{L}\\p{N}_]*")));

    private FoundEntities() {}

    static List<Entity> in(String text, List<Entity> given) {
        List<Entity> taken = new ArrayList<>();
        for (Entity entity : given) {
            if (OPAQUE.contains(entity.type())) {
                taken.add(entity);
            }
        }
        List<Entity> found = new ArrayList<>();
        for (Finder finder : FINDERS) {
            Matcher matcher = finder.pattern.matcher(text);
            while (matcher.find()) {
                Entity entity = new Entity(finder.type, matcher.start(), matcher.end() - matcher.start());
                if (!given.contains(entity) && taken.stream().noneMatch(entity::overlaps)) {
                    taken.add(entity);
                    found.add(entity);
                }
            }
        }
        return found;
    }

    private record Finder(String type, Pattern pattern) {}
}
