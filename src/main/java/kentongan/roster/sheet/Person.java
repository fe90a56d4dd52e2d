package kentongan.roster.sheet;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kentongan.office.Line;
import kentongan.office.Role;
import kentongan.roster.sheet.RowProblem.Kind;
import kentongan.roster.sheet.Sheet.Row;
import org.jspecify.annotations.Nullable;

/**
 * A row understood: what the sheet says of one person. What it leaves open is null.
 *
 * @param role null where the cell is blank
 */
record Person(
        int row,
        String name,
        @Nullable String section,
        @Nullable String title,
        @Nullable Role role,
        @Nullable String nip,
        @Nullable Long telegramId) {

    private static final Map<String, Role> ROLES = Map.ofEntries(
            Map.entry("employee", Role.EMPLOYEE),
            Map.entry("pegawai", Role.EMPLOYEE),
            Map.entry("section head", Role.SECTION_HEAD),
            Map.entry("kepala seksi", Role.SECTION_HEAD),
            Map.entry("secretary", Role.SECRETARY),
            Map.entry("sekretaris", Role.SECRETARY),
            Map.entry("head", Role.HEAD),
            Map.entry("kepala", Role.HEAD),
            Map.entry("kepala distrik", Role.HEAD));

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_NIP = 40;
    private static final Pattern NUMBER_THAT_LOST_DIGITS = Pattern.compile("[\\d.,]+[eE]\\+?\\d+");
    // Bot API: user ids have at most 52 significant bits
    private static final long LARGEST_ID = (1L << 52) - 1;
    private static final Pattern ID = Pattern.compile("0*[1-9]\\d{0,15}");

    /** What is wrong with the row by itself, if anything. */
    static Optional<RowProblem> problem(Row row) {
        if (row.isTooWide()) {
            return problem(row, Kind.TOO_WIDE, "");
        }
        var name = Line.problem(row.cell(Column.NAME), Line.NAME);
        if (name.isPresent()) {
            return problem(row, Kind.valueOf("NAME_" + name.get().name()), row.cell(Column.NAME));
        }
        return badLine(row, Column.SECTION, Line.NAME, Kind.SECTION_BAD)
                .or(() -> badLine(row, Column.TITLE, LONGEST_TITLE, Kind.TITLE_BAD))
                .or(() -> badRole(row))
                .or(() -> badNip(row))
                .or(() -> badTelegramId(row));
    }

    /** The person of a row without problems. */
    static Person of(Row row) {
        var id = row.cell(Column.TELEGRAM_ID);
        return new Person(
                row.number(),
                Line.tidy(row.cell(Column.NAME)),
                orNull(row.cell(Column.SECTION)),
                orNull(row.cell(Column.TITLE)),
                ROLES.get(fold(row.cell(Column.ROLE))),
                orNull(row.cell(Column.NIP)),
                id.isEmpty() ? null : Long.valueOf(id));
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : Line.tidy(cell);
    }

    private static Optional<RowProblem> badLine(Row row, Column column, int longest, Kind kind) {
        var cell = row.cell(column);
        return cell.isEmpty() || Line.problem(cell, longest).isEmpty() ? Optional.empty() : problem(row, kind, cell);
    }

    private static Optional<RowProblem> badRole(Row row) {
        var role = row.cell(Column.ROLE);
        return role.isEmpty() || ROLES.containsKey(fold(role))
                ? Optional.empty()
                : problem(row, Kind.ROLE_UNKNOWN, role);
    }

    private static Optional<RowProblem> badNip(Row row) {
        var nip = row.cell(Column.NIP);
        var isBad = !nip.isEmpty()
                && (Line.problem(nip, LONGEST_NIP).isPresent()
                        || NUMBER_THAT_LOST_DIGITS.matcher(nip).matches());
        return isBad ? problem(row, Kind.NIP_BAD, nip) : Optional.empty();
    }

    private static Optional<RowProblem> badTelegramId(Row row) {
        var id = row.cell(Column.TELEGRAM_ID);
        var isGood = id.isEmpty() || (ID.matcher(id).matches() && Long.parseLong(id) <= LARGEST_ID);
        return isGood ? Optional.empty() : problem(row, Kind.TELEGRAM_BAD, id);
    }

    private static Optional<RowProblem> problem(Row row, Kind kind, String detail) {
        return Optional.of(new RowProblem(row.number(), kind, Line.cut(detail, 40)));
    }

    private static String fold(String role) {
        return role.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
    }
}
