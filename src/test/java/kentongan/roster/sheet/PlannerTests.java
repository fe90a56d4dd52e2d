package kentongan.roster.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import kentongan.office.Member;
import kentongan.office.Member.Standing;
import kentongan.office.Role;
import kentongan.office.Section;
import kentongan.office.Sections;
import kentongan.roster.sheet.Planner.Office;
import kentongan.roster.sheet.RowProblem.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlannerTests {

    private static final String HEADER = "name,section,title,role,nip,telegram_id\n";
    private static final Section UMUM = new Section(Sections.idOf("Umum"), "Umum");

    private static Member member(String id, String name, @Nullable Long telegramId, Role role) {
        var standing = telegramId == null ? Standing.INVITED : Standing.ACTIVE;
        return new Member(id, name, telegramId, role, standing, UMUM.id(), null, "N" + id, null, false, null);
    }

    private final List<Member> present = new ArrayList<>(List.of(
            member("h", "Yohanis", 1L, Role.HEAD),
            member("a", "Aziza", 2L, Role.EMPLOYEE),
            member("b", "Budi", null, Role.SECRETARY)));

    private static Sheet sheet(String rows) {
        try {
            return SheetReader.read(rows.getBytes(StandardCharsets.UTF_8));
        } catch (SheetUnreadable e) {
            throw new AssertionError(e);
        }
    }

    private ImportPlan plan(String rows) {
        return Planner.plan(sheet(HEADER + rows), new Office(present, List.of(), List.of(UMUM), Role.HEAD));
    }

    private static List<Member> after(ImportPlan plan, List<Member> before) {
        var byId = new LinkedHashMap<String, Member>();
        before.forEach(it -> byId.put(it.id(), it));
        plan.added().forEach(it -> byId.put(it.id(), it));
        plan.changed().forEach(it -> byId.put(it.to().id(), it.to()));
        return List.copyOf(byId.values());
    }

    private void assertProblem(String rows, int row, Kind kind) {
        assertThat(plan(rows).problems()).singleElement().satisfies(it -> {
            assertThat(it.row()).isEqualTo(row);
            assertThat(it.kind()).isEqualTo(kind);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Siti,Umum,Staf,pegawai,,900\nRina,Keuangan,,kepala seksi,77,\nTono,,,,,\n",
                "Yohanis,Umum,Kepala,,Nh,1\nAziza B.,Baru,,sekretaris,,2\nBudi,Umum,,employee,,55\n",
                "Siti,Umum,,,,900\n,Umum,,,,\nTono,,,bos,,\nSiti,Umum,,,,900\nSama,,,,,\nSama,,,,,\n"
            })
    void applyingASheetTwiceChangesNothing(String rows) {
        var first = plan(rows);
        var sections = new ArrayList<>(List.of(UMUM));
        first.newSections().forEach(it -> sections.add(new Section(Sections.idOf(it), it)));

        var second =
                Planner.plan(sheet(HEADER + rows), new Office(after(first, present), List.of(), sections, Role.HEAD));

        assertThat(first.hasNothingToDo()).isFalse();
        assertThat(second.added()).isEmpty();
        assertThat(second.changed()).isEmpty();
        assertThat(second.newSections()).isEmpty();
        assertThat(second.problems()).isEqualTo(first.problems());
    }

    @Test
    void withATelegramIdPeopleAreActiveAtOnce() {
        var added = plan("Siti,Umum,,,,900\nRina,Umum,,,,\n").added();

        assertThat(added).extracting(Member::standing).containsExactly(Standing.ACTIVE, Standing.INVITED);
        assertThat(added.get(0).startedAt()).isNull();
    }

    @Test
    void knowsPeopleByTelegramIdThenNipThenNameAndSection() {
        var changed =
                plan("Aziza Baru,Umum,,,,2\nBudi Baru,Umum,,sekretaris,Nb,\n").changed();
        assertThat(changed)
                .extracting(it -> it.to().id() + it.to().name())
                .containsExactly("aAziza Baru", "bBudi Baru");

        assertThat(plan("Budi,Umum,Ajudan,sekretaris,,\n").changed())
                .singleElement()
                .satisfies(it -> assertThat(it.to().title()).isEqualTo("Ajudan"));
        assertThat(plan("Budi,umum,,sekretaris,,\n").unchanged()).isEqualTo(1);
        assertThat(plan("Budi,Lain,,,,\n").added()).hasSize(1);
    }

    @Test
    void anInvitedPersonWhoseTelegramIdIsGivenBecomesActive() {
        assertThat(plan("Budi,Umum,,sekretaris,,55\n").changed())
                .singleElement()
                .satisfies(it -> assertThat(it.to().standing()).isEqualTo(Standing.ACTIVE));
    }

    @Test
    void whoJoinedAndChangedTheirNameIsKnownAgain() {
        var first = plan("Siti,Umum,,,,\n").added().get(0);
        present.add(new Member(
                first.id(), "Siti A.", 700L, Role.EMPLOYEE, Standing.ACTIVE, UMUM.id(), null, null, null, false, null));

        assertThat(plan("Siti,Umum,,,,\n").unchanged()).isEqualTo(1);
    }

    @Test
    void aBlankCellChangesNothingButABlankRoleMeansEmployee() {
        assertThat(plan("Aziza,,,,,2\n").unchanged()).isEqualTo(1);
        assertThat(plan("Budi,Umum,,,,\n").changed().get(0).to().role()).isEqualTo(Role.EMPLOYEE);

        var withoutRoles = sheet("name,nip\nBudi,Nb\n");
        assertThat(Planner.plan(withoutRoles, new Office(present, List.of(), List.of(UMUM), Role.HEAD))
                        .unchanged())
                .isEqualTo(1);
    }

    @Test
    void saysWhatIsWrongWithARow() {
        assertProblem(" ,Umum,,,,\nSiti,Umum,,,,9\n", 2, Kind.NAME_BLANK);
        assertProblem("a".repeat(65) + ",,,,,\n", 2, Kind.NAME_TOO_LONG);
        assertProblem("Siti,,,,,9\nRina,,,direktur,,10\n", 3, Kind.ROLE_UNKNOWN);
        assertProblem("Siti,,,,,-5\n", 2, Kind.TELEGRAM_BAD);
        assertProblem("Siti,,,,,0\n", 2, Kind.TELEGRAM_BAD);
        assertProblem("Siti,,,,,12x\n", 2, Kind.TELEGRAM_BAD);
        assertProblem("Siti,,,,,99999999999999999999\n", 2, Kind.TELEGRAM_BAD);
        assertProblem("Siti,,,,\"1.98501E+17\",\n", 2, Kind.NIP_BAD);
        assertProblem("Siti,,,,,9\nRina,,,,,9\n", 3, Kind.TELEGRAM_TWICE);
        assertProblem("Siti,,,,5,\nRina,,,,5,\n", 3, Kind.NIP_TWICE);
        assertProblem("Siti,,,,,\nSiti,,,,,\n", 3, Kind.SAME_PERSON);
        assertProblem("Siti,Umum,,head,,9\n", 2, Kind.ROLE_HEAD);
        assertProblem("Yohanis,Umum,,pegawai,,1\n", 2, Kind.HEAD_STAYS);
        assertProblem("Siti, S.Sos,Umum,,,,9\n", 2, Kind.TOO_WIDE);
    }

    @Test
    void aNumberOfSomebodyElseIsRefused() {
        assertProblem("Aziza,Umum,,,Nb,2\n", 2, Kind.NIP_TAKEN);
        assertProblem("Budi,Umum,,sekretaris,Nb,2\n", 2, Kind.TELEGRAM_TAKEN);
        assertProblem("Budi,Umum,,sekretaris,,2\n", 2, Kind.TELEGRAM_TAKEN);
        assertProblem("Aziza,Umum,,,Na,77\n", 2, Kind.NIP_TAKEN);
    }

    @Test
    void aSecretaryChangesNoHead() {
        var office = new Office(present, List.of(), List.of(UMUM), Role.SECRETARY);

        var plan = Planner.plan(sheet(HEADER + "Raja,Umum,,,,1\nYohanis,Umum,,head,,1\n"), office);

        assertThat(plan.problems()).first().extracting(RowProblem::kind).isEqualTo(Kind.HEADS_ONLY);
        assertThat(plan.changed()).isEmpty();
    }

    @Test
    void namesakesNeedANumber() {
        present.add(member("c", "Budi", null, Role.EMPLOYEE));

        assertProblem("Budi,Umum,,,,\n", 2, Kind.AMBIGUOUS);
    }

    @Test
    void aSectionOfABadRowAloneIsNotMade() {
        assertThat(plan("Siti,Baik,,,,9\nRina,Buruk,,bos,,10\nTono,BAIK,,,,11\n")
                        .newSections())
                .containsExactly("Baik");
    }
}
