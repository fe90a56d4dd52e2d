package kentongan.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kentongan.figures.Report.Person;
import kentongan.office.Member;
import org.jspecify.annotations.Nullable;

/** Makes the reports of one or several periods, delivery by delivery. */
final class Reports {

    private final Judge judge;
    private final OtherFacts.Before others;
    private final Map<String, Member> everybody;

    Reports(Judge judge, OtherFacts.Before others, Map<String, Member> everybody) {
        this.judge = judge;
        this.others = others;
        this.everybody = everybody;
    }

    InTheMaking begin(Period period) {
        return new InTheMaking(period);
    }

    /** The report of one period, as long as deliveries are added. */
    final class InTheMaking {

        private final Period period;
        private final Counting office = new Counting();
        private final Map<String, Counting> sections = new HashMap<>();
        private final Map<String, Counting> members = new HashMap<>();

        private InTheMaking(Period period) {
            this.period = period;
        }

        void add(Judgement judged) {
            var member = judged.delivery().member();
            office.add(judged);
            members.computeIfAbsent(member, id -> new Counting()).add(judged);
            var section = sectionOf(member);
            if (section != null) {
                sections.computeIfAbsent(section, id -> new Counting()).add(judged);
            }
        }

        Report finish() {
            var asked = others.asked().stream()
                    .filter(it -> period.includes(it.reachedAt()))
                    .toList();
            return new Report(
                    period,
                    office.result(),
                    sections.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, it -> it.getValue().result())),
                    people(),
                    HeadsAnswers.of(asked, judge::calendarOf),
                    others.ideas().map(it -> Ideas.of(it, period, judge.office())),
                    others.invited().apply(period));
        }

        private List<Person> people() {
            return everybody.values().stream()
                    .filter(it -> it.isActive() || members.containsKey(it.id()))
                    .map(it -> new Person(
                            it, members.getOrDefault(it.id(), new Counting()).result()))
                    .toList();
        }

        private @Nullable String sectionOf(String member) {
            var known = everybody.get(member);
            return known == null ? null : known.sectionId();
        }
    }
}
