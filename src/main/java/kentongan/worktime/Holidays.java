package kentongan.worktime;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The holidays that are known, and the years for which they are. */
public final class Holidays {

    public static final Holidays NONE = new Holidays(Set.of());

    private final Map<LocalDate, Holiday> byDate = new HashMap<>();
    private final Set<Integer> years = new TreeSet<>();

    public Holidays(Collection<Holiday> all) {
        for (var holiday : all) {
            byDate.put(holiday.date(), holiday);
            years.add(holiday.date().getYear());
        }
    }

    public Optional<Holiday> on(LocalDate date) {
        return Optional.ofNullable(byDate.get(date));
    }

    /** Whether any holiday of that year is known; no year is without. */
    public boolean cover(int year) {
        return years.contains(year);
    }
}
