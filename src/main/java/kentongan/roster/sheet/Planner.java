package kentongan.roster.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kentongan.office.Member;
import kentongan.office.Member.Standing;
import kentongan.office.Role;
import kentongan.office.Roster.Change;
import kentongan.office.Section;
import kentongan.office.Sections;
import kentongan.roster.sheet.RowProblem.Kind;
import org.jspecify.annotations.Nullable;

/** Plans one import: judges each row against the roster and the rows before it. */
final class Planner {

    private final KnownPeople known;
    private final Map<String, String> sectionIds = new HashMap<>();
    private final Set<String> formerIds;
    private final Role importer;
    private final Map<Long, Integer> rowOfTelegramId = new HashMap<>();
    private final Map<String, Integer> rowOfNip = new HashMap<>();
    private final Map<String, Integer> rowOfMember = new HashMap<>();
    private final List<Member> added = new ArrayList<>();
    private final List<Change> changed = new ArrayList<>();
    private final Map<String, String> newSections = new LinkedHashMap<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private int unchanged;

    /** The office as it is, and who imports into it. */
    record Office(List<Member> present, List<Member> former, List<Section> sections, Role importer) {}

    private Planner(Office office) {
        this.known = new KnownPeople(office.present);
        this.formerIds = office.former.stream().map(Member::id).collect(Collectors.toSet());
        this.importer = office.importer;
        office.sections.forEach(it -> sectionIds.put(Sections.fold(it.name()), it.id()));
    }

    static ImportPlan plan(Sheet sheet, Office office) {
        var planner = new Planner(office);
        sheet.rows()
                .forEach(row -> Person.problem(row)
                        .ifPresentOrElse(planner.problems::add, () -> planner.take(Person.of(row), sheet.columns())));
        var present =
                planner.rowOfMember.keySet().stream().filter(planner.known::has).toList();
        return new ImportPlan(
                planner.added,
                planner.changed,
                List.copyOf(planner.newSections.values()),
                planner.unchanged,
                planner.problems,
                present);
    }

    private void take(Person person, Set<Column> columns) {
        var sectionId = sectionId(person);
        var match = find(person, sectionId);
        var problem = repeated(person)
                .or(() -> clash(person, match))
                .or(() -> ambiguous(person, sectionId, match))
                .or(() -> headRule(person, match))
                .or(() -> sameAsBefore(person, sectionId, match));
        if (problem.isPresent()) {
            problems.add(problem.get());
            return;
        }
        remember(person, sectionId, match);
        var role = role(person, match, columns);
        if (match == null) {
            added.add(newcomer(person, sectionId, role));
        } else {
            change(match, changed(person, sectionId, match, role), person);
        }
    }

    private void change(Member from, Member to, Person person) {
        if (from.equals(to)) {
            unchanged++;
        } else if (from.role() == Role.HEAD && importer != Role.HEAD) {
            problems.add(new RowProblem(person.row(), Kind.HEADS_ONLY, from.name()));
        } else {
            changed.add(new Change(from, to));
        }
    }

    private @Nullable String sectionId(Person person) {
        var section = person.section();
        return section == null ? null : sectionIds.getOrDefault(Sections.fold(section), Sections.idOf(section));
    }

    private @Nullable Member find(Person person, @Nullable String sectionId) {
        var member = known.withTelegramId(person.telegramId());
        member = member == null ? known.withNip(person.nip()) : member;
        if (member == null) {
            var named = known.named(person, sectionId);
            member = named.isEmpty() ? known.importedAs(person, sectionId) : named.get(0);
        }
        return member;
    }

    private Optional<RowProblem> repeated(Person person) {
        var telegram = person.telegramId() == null ? null : rowOfTelegramId.get(person.telegramId());
        var nip = person.nip() == null ? null : rowOfNip.get(person.nip());
        if (telegram != null) {
            return problem(person, Kind.TELEGRAM_TWICE, telegram.toString());
        }
        return nip == null ? Optional.empty() : problem(person, Kind.NIP_TWICE, nip.toString());
    }

    /** The telegram_id and the nip of one row must not belong to two people. */
    private Optional<RowProblem> clash(Person person, @Nullable Member match) {
        var nipOwner = known.withNip(person.nip());
        if (match == null || nipOwner == null) {
            return Optional.empty();
        }
        if (!nipOwner.id().equals(match.id())) {
            var isMatchOtherwise = person.name().equals(match.name());
            return isMatchOtherwise
                    ? problem(person, Kind.NIP_TAKEN, nipOwner.name())
                    : problem(person, Kind.TELEGRAM_TAKEN, match.name());
        }
        var hasOtherPhone = person.telegramId() != null
                && match.telegramId() != null
                && !person.telegramId().equals(match.telegramId());
        return hasOtherPhone ? problem(person, Kind.NIP_TAKEN, match.name()) : Optional.empty();
    }

    private Optional<RowProblem> ambiguous(Person person, @Nullable String sectionId, @Nullable Member match) {
        var isKnownByNumber = known.withTelegramId(person.telegramId()) != null || known.withNip(person.nip()) != null;
        if (isKnownByNumber && match != null) {
            // somebody else with exactly that name and section, and the number of a third: a slip of the pen
            var named = known.named(person, sectionId);
            var isTaken = !person.name().equals(match.name())
                    && named.stream().anyMatch(it -> !it.id().equals(match.id()));
            return isTaken ? problem(person, Kind.TELEGRAM_TAKEN, match.name()) : Optional.empty();
        }
        return known.named(person, sectionId).size() > 1
                ? problem(person, Kind.AMBIGUOUS, person.name())
                : Optional.empty();
    }

    private static Optional<RowProblem> headRule(Person person, @Nullable Member match) {
        var isHead = match != null && match.role() == Role.HEAD;
        if (person.role() == Role.HEAD && !isHead) {
            return problem(person, Kind.ROLE_HEAD, person.name());
        }
        return isHead && person.role() != null && person.role() != Role.HEAD
                ? problem(person, Kind.HEAD_STAYS, person.name())
                : Optional.empty();
    }

    private Optional<RowProblem> sameAsBefore(Person person, @Nullable String sectionId, @Nullable Member match) {
        var row = rowOfMember.get(identity(person, sectionId, match));
        return row == null ? Optional.empty() : problem(person, Kind.SAME_PERSON, row.toString());
    }

    private void remember(Person person, @Nullable String sectionId, @Nullable Member match) {
        rowOfMember.put(identity(person, sectionId, match), person.row());
        if (person.telegramId() != null) {
            rowOfTelegramId.put(person.telegramId(), person.row());
        }
        if (person.nip() != null) {
            rowOfNip.put(person.nip(), person.row());
        }
        if (person.section() != null && !sectionIds.containsKey(Sections.fold(person.section()))) {
            newSections.putIfAbsent(Sections.fold(person.section()), person.section());
        }
    }

    /** Who the row is: a member, a number, or a name in a section. */
    private static String identity(Person person, @Nullable String sectionId, @Nullable Member match) {
        if (match != null) {
            return match.id();
        }
        var hasNumber = person.telegramId() != null || person.nip() != null;
        return hasNumber ? "#" + person.telegramId() + "/" + person.nip() : KnownPeople.idFor(person.name(), sectionId);
    }

    private static Role role(Person person, @Nullable Member match, Set<Column> columns) {
        if (person.role() != null) {
            return person.role();
        }
        var keeps = match != null && (match.role() == Role.HEAD || !columns.contains(Column.ROLE));
        return keeps ? Objects.requireNonNull(match).role() : Role.EMPLOYEE;
    }

    private Member newcomer(Person person, @Nullable String sectionId, Role role) {
        var standing = person.telegramId() == null ? Standing.INVITED : Standing.ACTIVE;
        var byName = KnownPeople.idFor(person.name(), sectionId);
        var isByName = person.telegramId() == null
                && person.nip() == null
                && !formerIds.contains(byName)
                && !known.has(byName);
        return new Member(
                isByName ? byName : KnownPeople.newId(),
                person.name(),
                person.telegramId(),
                role,
                standing,
                sectionId,
                person.title(),
                person.nip(),
                null,
                false,
                null);
    }

    /** The member as the sheet has them; a blank cell changes nothing. */
    private Member changed(Person person, @Nullable String sectionId, Member match, Role role) {
        var wasRenamed = !isByNumber(person, match) && !person.name().equals(match.name());
        var isLetIn = person.telegramId() != null;
        return new Member(
                match.id(),
                wasRenamed ? match.name() : person.name(),
                isLetIn ? person.telegramId() : match.telegramId(),
                role,
                isLetIn ? Standing.ACTIVE : match.standing(),
                wasRenamed ? match.sectionId() : given(sectionId, match.sectionId()),
                given(person.title(), match.title()),
                given(person.nip(), match.nip()),
                match.language(),
                match.unreachable(),
                match.startedAt());
    }

    private static boolean isByNumber(Person person, Member match) {
        return (person.telegramId() != null && person.telegramId().equals(match.telegramId()))
                || (person.nip() != null && person.nip().equals(match.nip()));
    }

    private static @Nullable String given(@Nullable String cell, @Nullable String stored) {
        return cell == null ? stored : cell;
    }

    private static Optional<RowProblem> problem(Person person, Kind kind, String detail) {
        return Optional.of(new RowProblem(person.row(), kind, detail));
    }
}
