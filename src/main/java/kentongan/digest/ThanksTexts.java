package kentongan.digest;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kentongan.chat.Excerpt;
import kentongan.chat.Html;
import kentongan.chat.Texts;
import kentongan.figures.Report;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.praise.PraiseRecord;
import kentongan.praise.PraiseRecord.Given;
import org.springframework.stereotype.Component;

/** How praise reads in a digest: to the head and the section heads how much there was, to everybody who praised them. */
@Component
class ThanksTexts {

    private static final int MOST_NAMES = 3;
    private static final int NAME = 32;

    private final PraiseRecord praise;
    private final Members members;

    ThanksTexts(PraiseRecord praise, Members members) {
        this.praise = praise;
        this.members = members;
    }

    List<Html> lines(Member reader, Report report, Texts texts) {
        var given = praise.given(report.period().from(), report.period().until());
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
