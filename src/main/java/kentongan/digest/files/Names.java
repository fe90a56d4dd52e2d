package kentongan.digest.files;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kentongan.figures.Visibility;
import kentongan.office.Member;
import kentongan.office.Member.Standing;
import kentongan.office.Members;
import kentongan.office.Section;
import kentongan.office.Sections;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is who, for one file: looked up once. */
@Component
class Names {

    private final Members members;
    private final Sections sections;

    Names(Members members, Sections sections) {
        this.members = members;
        this.sections = sections;
    }

    /** Everybody whom figures speak of, and the sections by id in the order of their names. */
    record Known(Map<String, Member> members, List<Section> sections) {

        Optional<Member> member(String id) {
            return Optional.ofNullable(members.get(id));
        }

        /** The section's name; blank where there is none. */
        String section(@Nullable String id) {
            return sections.stream()
                    .filter(it -> it.id().equals(id))
                    .map(Section::name)
                    .findFirst()
                    .orElse("");
        }

        /** Whether the reader may see that member's figures; nobody sees those of one who is not known. */
        boolean mayShow(Member reader, String member) {
            return member(member)
                    .filter(it -> Visibility.mayShowMember(reader, it))
                    .isPresent();
        }
    }

    Known all() {
        var everybody = new HashMap<String, Member>();
        List.of(Standing.values()).forEach(standing -> everybody.putAll(byId(members.withStanding(standing))));
        return new Known(everybody, sections.all());
    }

    private static Map<String, Member> byId(Collection<Member> some) {
        return some.stream().collect(Collectors.toMap(Member::id, it -> it));
    }
}
