package kentongan.roster.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kentongan.office.Member;
import kentongan.office.Sections;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom of the roster a row speaks of: by telegram_id, else by nip, else by exact name and section, or as somebody
 * whom the same name and section brought in by an earlier import, whatever they are called since. The last two hold only
 * where not both sides have a telegram_id, or a nip, that differ.
 */
final class KnownPeople {

    private final Map<String, Member> byId = new HashMap<>();
    private final Map<Long, Member> byTelegramId = new HashMap<>();
    private final Map<String, Member> byNip = new HashMap<>();
    private final Map<String, List<Member>> byNameAndSection = new HashMap<>();

    KnownPeople(List<Member> present) {
        for (var member : present) {
            byId.put(member.id(), member);
            if (member.telegramId() != null) {
                byTelegramId.put(member.telegramId(), member);
            }
            if (member.nip() != null) {
                byNip.putIfAbsent(member.nip(), member);
            }
            byNameAndSection
                    .computeIfAbsent(key(member.name(), member.sectionId()), k -> new ArrayList<>())
                    .add(member);
        }
    }

    @Nullable Member withTelegramId(@Nullable Long id) {
        return id == null ? null : byTelegramId.get(id);
    }

    @Nullable Member withNip(@Nullable String nip) {
        return nip == null ? null : byNip.get(nip);
    }

    /** Who came in by an earlier import of a row with that name and section. */
    @Nullable Member importedAs(Person person, @Nullable String sectionId) {
        var member = byId.get(idFor(person.name(), sectionId));
        return member == null || isSomebodyElse(member, person) ? null : member;
    }

    /** All who have that name in that section and may be the person. */
    List<Member> named(Person person, @Nullable String sectionId) {
        return byNameAndSection.getOrDefault(key(person.name(), sectionId), List.of()).stream()
                .filter(it -> !isSomebodyElse(it, person))
                .toList();
    }

    boolean has(String id) {
        return byId.containsKey(id);
    }

    /** The id for somebody imported by name and section alone, by which they are known again. */
    static String idFor(String name, @Nullable String sectionId) {
        return "i" + Sections.idOf(key(name, sectionId));
    }

    /** An id for somebody imported who is known by telegram_id or nip. */
    static String newId() {
        return "j" + UUID.randomUUID().toString().replace("-", "").substring(0, 14);
    }

    private static boolean isSomebodyElse(Member member, Person person) {
        return differ(member.telegramId(), person.telegramId()) || differ(member.nip(), person.nip());
    }

    private static boolean differ(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && !Objects.equals(one, other);
    }

    private static String key(String name, @Nullable String sectionId) {
        return name + "|" + (sectionId == null ? "" : sectionId);
    }
}
