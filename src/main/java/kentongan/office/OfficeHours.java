package kentongan.office;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import kentongan.worktime.Holidays;
import kentongan.worktime.HoursText;
import kentongan.worktime.QuietHours;
import kentongan.worktime.WorkingCalendar;
import kentongan.worktime.WorkingHours;
import kentongan.worktime.WorkingHours.Window;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** When this office works and when it wants to be left in peace, as set now. */
@Component
public class OfficeHours {

    private static final String ID = "office";

    private final ZoneId zone;
    private final Holidays holidays;
    private final Leaves leaves;
    private final MongoTemplate mongo;

    OfficeHours(OfficeProperties properties, Holidays holidays, Leaves leaves, MongoTemplate mongo) {
        this.zone = properties.timeZone();
        this.holidays = holidays;
        this.leaves = leaves;
        this.mongo = mongo;
    }

    public ZoneId zone() {
        return zone;
    }

    /** Whether any holiday of that year is known. */
    public boolean knowsHolidaysOf(int year) {
        return holidays.cover(year);
    }

    /** The office's calendar: working hours less holidays. */
    public WorkingCalendar calendar() {
        return new WorkingCalendar(workingHours(), holidays, zone);
    }

    /** The calendar of one member: the office's, less their leave. */
    public WorkingCalendar calendarOf(String member) {
        return calendar().without(leaves.daysOf(member));
    }

    /** The calendars of many members by id, all from one look at the store. */
    public Function<String, WorkingCalendar> calendars() {
        var office = calendar();
        var away = leaves.days();
        return member -> away.containsKey(member) ? office.without(away.get(member)) : office;
    }

    public WorkingHours workingHours() {
        var windows = stored().map(StoredHours::windows);
        if (windows.isEmpty()) {
            return WorkingHours.DEFAULT;
        }
        var byDay = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
        windows.get()
                .forEach((day, typed) -> byDay.put(
                        DayOfWeek.valueOf(day), HoursText.windows(typed).orElse(List.of())));
        return new WorkingHours(byDay);
    }

    public QuietHours quietHours() {
        return stored().map(StoredHours::quiet).flatMap(HoursText::quietHours).orElse(QuietHours.DEFAULT);
    }

    /** The first day from the given one on at whose year no holiday is known, if it comes within so many days. */
    public Optional<LocalDate> holidaysUnknownFrom(LocalDate day, int within) {
        var last = day.plusDays(within);
        for (var from = day; !from.isAfter(last); from = from.plusYears(1).withDayOfYear(1)) {
            if (!holidays.cover(from.getYear())) {
                return Optional.of(from);
            }
        }
        return Optional.empty();
    }

    public void set(WorkingHours hours) {
        var windows = new TreeMap<String, String>();
        for (var day : DayOfWeek.values()) {
            windows.put(day.name(), HoursText.of(hours.on(day)));
        }
        set("windows", Map.copyOf(windows));
    }

    public void set(QuietHours hours) {
        set("quiet", HoursText.of(hours));
    }

    private void set(String field, Object value) {
        mongo.upsert(query(where("_id").is(ID)), Update.update(field, value), StoredHours.class);
    }

    private Optional<StoredHours> stored() {
        return Optional.ofNullable(mongo.findById(ID, StoredHours.class));
    }
}
