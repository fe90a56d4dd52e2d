package kentongan.digest;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kentongan.chat.Excerpt;
import kentongan.chat.Html;
import kentongan.chat.Texts;
import kentongan.digest.Thanks.Given;
import kentongan.figures.Report;
import kentongan.office.Member;
import kentongan.office.Members;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How thanks read in a digest: to the head and the section heads how many there were, to everybody who thanked them. */
@Component
class ThanksTexts {

    private static final int MOST_NAMES = 3;
    private static final int NAME = 32;

    private final ObjectProvider<Thanks> thanks;
    private final Members members;

    ThanksTexts(ObjectProvider<Thanks> thanks, Members members) {
        this.thanks = thanks;
        this.members = members;
    }

    /** None where no capability lets people thank each other. */
    List<Html> lines(Member reader, Report report, Texts texts) {
        if (thanks.stream().findAny().isEmpty()) {
            return List.of();
        }
        var given = thanks.stream()
                .flatMap(it -> it.given(report.period()).stream())
                .toList();
        var number =
                (int) given.stream().filter(it -> concerns(it, reader, report)).count();
        var all = Scope.of(reader) == Scope.OWN ? Stream.<Html>empty() : Stream.of(texts.html("digest.thanks", number));
        return Stream.concat(all, own(reader, given, texts)).toList();
    }

    private static boolean concerns(Given given, Member reader, Report report) {
        return Scope.of(reader) == Scope.OFFICE
                || report.people().stream()
                        .map(Report.Person::member)
                        .anyMatch(it -> it.id().equals(given.receiver())
                                && reader.sectionId() != null
                                && reader.sectionId().equals(it.sectionId()));
    }

    private Stream<Html> own(Member reader, List<Given> given, Texts texts) {
        var mine = given.stream()
                .filter(it -> it.receiver().equals(reader.id()))
                .map(Given::giver)
                .distinct()
                .toList();
        var names = members.byIds(mine).stream()
                .limit(MOST_NAMES)
                .map(it -> Excerpt.of(it.name(), NAME))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Stream.empty() : Stream.of(texts.html("digest.thanked", names));
    }
}
