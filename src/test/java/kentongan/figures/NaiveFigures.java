package kentongan.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The definitions of product.md, "Figures", once more and on their own: straight loops over the raw documents, working time
 * walked minute by minute. It shares no code with the product, and knows the default hours by itself.
 */
final class NaiveFigures {

    private static final long MINUTE = 60_000;
    private static final long EIGHT_HOURS = 8 * 60 * MINUTE;

    private final ZoneId zone = ZoneId.of("Asia/Jayapura");
    private final long firstMinute = Instant.parse("2025-11-01T00:00:00Z").toEpochMilli() / MINUTE;
    private final long lastMinute = Instant.parse("2027-03-01T00:00:00Z").toEpochMilli() / MINUTE;
    private final long now;
    private final Set<LocalDate> holidays = new HashSet<>();
    private final BitSet office;
    private final Map<String, BitSet> working = new HashMap<>();
    private final Map<String, Set<LocalDate>> leave = new HashMap<>();
    private final Map<String, String> sections = new HashMap<>();
    private final Map<String, Date> departures = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<long[]> heads = new ArrayList<>();
    private @Nullable String head;

    /** One delivery, judged. */
    record Row(
            String member,
            @Nullable String section,
            long sentAt,
            boolean answered,
            boolean inTime,
            boolean inRate,
            @Nullable Long workingMillis,
            @Nullable Long wallMillis) {}

    /** The figures as the people's CSV has them; times as seconds with all their decimals. */
    record Line(
            int deliveries,
            int answered,
            int inTime,
            int inRate,
            @Nullable BigDecimal medianWorking,
            @Nullable BigDecimal p90Working,
            @Nullable BigDecimal medianWall,
            @Nullable BigDecimal p90Wall) {}

    NaiveFigures(MongoTemplate store, Instant now, String holidayFile) {
        this.now = now.toEpochMilli();
        var dates = Pattern.compile("\\d{4}-\\d{2}-\\d{2}").matcher(holidayFile);
        while (dates.find()) {
            holidays.add(LocalDate.parse(dates.group()));
        }
        office = minutesOfWork();
        for (var member : store.getCollection("members").find()) {
            sections.put(member.getString("_id"), member.getString("sectionId"));
            if (member.getDate("leftAt") != null) {
                departures.put(member.getString("_id"), member.getDate("leftAt"));
            }
            if ("HEAD".equals(member.getString("role"))) {
                head = member.getString("_id");
            }
        }
        for (var away : store.getCollection("leaves").find()) {
            var until = LocalDate.parse(away.getString("until"));
            for (var day = LocalDate.parse(away.getString("from")); !day.isAfter(until); day = day.plusDays(1)) {
                leave.computeIfAbsent(away.getString("member"), id -> new HashSet<>())
                        .add(day);
            }
        }
        var announcements = new HashMap<String, Document>();
        store.getCollection("announcements").find().forEach(it -> announcements.put(it.getString("_id"), it));
        for (var delivery : store.getCollection("deliveries").find()) {
            judge(delivery, Objects.requireNonNull(announcements.get(delivery.getString("announcement"))));
        }
        for (var question : store.getCollection("questions").find()) {
            judge(question);
        }
    }

    private void judge(Document delivery, Document announcement) {
        if (isTakenBackOrNotThere(delivery, announcement)) {
            return;
        }
        var member = delivery.getString("member");
        var told = delivery.getDate("sentAt");
        var sent = (told == null ? announcement.getDate("sentAt") : told).getTime();
        var first = first(delivery);
        var due = due(delivery, announcement, member, sent);
        var inTime = first != null && first <= due;
        var counts = !isAway(member, sent) && (inTime || isMissedOrLate(member, first, due));
        rows.add(new Row(
                member,
                sections.get(member),
                sent,
                first != null,
                inTime && counts,
                counts,
                working(member, told, first),
                wall(told, first)));
    }

    private @Nullable Long working(String member, @Nullable Date told, @Nullable Long first) {
        return first == null || told == null ? null : working(member, told.getTime(), first.longValue());
    }

    private static @Nullable Long wall(@Nullable Date told, @Nullable Long first) {
        return first == null || told == null ? null : Math.max(0, first - told.getTime());
    }

    private static boolean isTakenBackOrNotThere(Document delivery, Document announcement) {
        return !"SENT".equals(delivery.getString("state"))
                || "RECALLED".equals(announcement.getString("state"))
                || delivery.getBoolean("recalled", false);
    }

    /** It came too late, or it can't come in time any more, though it could have. */
    private boolean isMissedOrLate(String member, @Nullable Long first, long due) {
        var left = departures.get(member);
        var couldAnswer = (left == null || left.getTime() >= due) && !isAway(member, due);
        return couldAnswer && (first != null || now > due);
    }

    private void judge(Document question) {
        var reached = question.get("reached", Document.class);
        if (head == null || reached == null || reached.getDate(head) == null) {
            return;
        }
        var at = reached.getDate(head).getTime();
        var answer = question.get("answer", Document.class);
        var answered = answer == null ? -1 : answer.getDate("at").getTime();
        heads.add(new long[] {at, answered, answer == null ? 0 : working(head, at, answered)});
    }

    private static @Nullable Long first(Document delivery) {
        var earliest = Long.MAX_VALUE;
        for (var name : List.of("reply", "earlierReply")) {
            var reply = delivery.get(name, Document.class);
            if (reply != null) {
                earliest = Math.min(earliest, reply.getDate("firstAt").getTime());
            }
        }
        return earliest == Long.MAX_VALUE ? null : earliest;
    }

    private long due(Document delivery, Document announcement, String member, long sent) {
        var deadline = announcement.get("terms", Document.class).getDate("deadline");
        var passed = delivery.get("passed", Document.class);
        if (passed != null && passed.getDate("deadline") != null) {
            deadline = passed.getDate("deadline");
        }
        return deadline != null && deadline.getTime() > sent ? deadline.getTime() : eightHours(member, sent);
    }

    /** The last millisecond at which no more than eight hours of work have passed. */
    private long eightHours(String member, long sent) {
        var left = EIGHT_HOURS;
        var at = sent;
        while (true) {
            var minute = at / MINUTE;
            var end = (minute + 1) * MINUTE;
            if (isWorking(member, minute)) {
                if (left < end - at) {
                    return at + left;
                }
                left -= end - at;
            }
            at = end;
        }
    }

    private long working(String member, long from, long until) {
        var total = 0L;
        var at = from;
        while (at < until) {
            var minute = at / MINUTE;
            var end = Math.min(until, (minute + 1) * MINUTE);
            total += isWorking(member, minute) ? end - at : 0;
            at = end;
        }
        return total;
    }

    private boolean isWorking(String member, long minute) {
        return working.computeIfAbsent(member, this::minutesOfWork).get((int) (minute - firstMinute));
    }

    /** The minutes at which the member works: those of the office but on days of leave. */
    private BitSet minutesOfWork(String member) {
        var minutes = (BitSet) office.clone();
        for (var day : leave.getOrDefault(member, Set.of())) {
            var from = (int) (day.atStartOfDay(zone).toEpochSecond() / 60 - firstMinute);
            minutes.clear(from, from + 24 * 60);
        }
        return minutes;
    }

    private BitSet minutesOfWork() {
        var minutes = new BitSet();
        for (long minute = firstMinute; minute < lastMinute; minute++) {
            var local = Instant.ofEpochMilli(minute * MINUTE).atZone(zone);
            if (isOpen(local.getDayOfWeek(), 100 * local.getHour() + local.getMinute())
                    && !holidays.contains(local.toLocalDate())) {
                minutes.set((int) (minute - firstMinute));
            }
        }
        return minutes;
    }

    private static boolean isOpen(DayOfWeek day, int time) {
        return switch (day) {
            case SATURDAY, SUNDAY -> false;
            case FRIDAY -> time >= 730 && time < 1130 || time >= 1300 && time < 1630;
            default -> time >= 730 && time < 1200 || time >= 1300 && time < 1600;
        };
    }

    private boolean isAway(String member, long at) {
        return leave.getOrDefault(member, Set.of())
                .contains(Instant.ofEpochMilli(at).atZone(zone).toLocalDate());
    }

    /** The figures of those whom the condition names, from the first day to the last. */
    Line line(Predicate<Row> whose, LocalDate first, LocalDate last) {
        var some = rows.stream()
                .filter(it -> isWithin(it.sentAt(), first, last))
                .filter(whose)
                .toList();
        return new Line(
                some.size(),
                (int) some.stream().filter(Row::answered).count(),
                (int) some.stream().filter(Row::inTime).count(),
                (int) some.stream().filter(Row::inRate).count(),
                percentile(some.stream().map(Row::workingMillis).toList(), "0.5"),
                percentile(some.stream().map(Row::workingMillis).toList(), "0.9"),
                percentile(some.stream().map(Row::wallMillis).toList(), "0.5"),
                percentile(some.stream().map(Row::wallMillis).toList(), "0.9"));
    }

    /** How many questions reached the head, how many of them were answered, and the median working time of the answers. */
    List<@Nullable Object> head(LocalDate first, LocalDate last) {
        var some = heads.stream().filter(it -> isWithin(it[0], first, last)).toList();
        var answered = some.stream().filter(it -> it[1] >= 0).map(it -> it[2]).toList();
        return Arrays.asList(some.size(), answered.size(), percentile(answered, "0.5"));
    }

    private boolean isWithin(long at, LocalDate first, LocalDate last) {
        var day = Instant.ofEpochMilli(at).atZone(zone).toLocalDate();
        return !day.isBefore(first) && !day.isAfter(last);
    }

    private static @Nullable BigDecimal percentile(List<@Nullable Long> millis, String fraction) {
        var sorted = millis.stream()
                .filter(it -> it != null)
                .sorted(Comparator.naturalOrder())
                .map(it -> BigDecimal.valueOf(it, 3))
                .collect(Collectors.toList());
        if (sorted.isEmpty()) {
            return null;
        }
        var rank = new BigDecimal(fraction).multiply(BigDecimal.valueOf(sorted.size() - 1L));
        var below = sorted.get(rank.setScale(0, RoundingMode.FLOOR).intValueExact());
        var above = sorted.get(rank.setScale(0, RoundingMode.CEILING).intValueExact());
        return below.add(above.subtract(below).multiply(rank.remainder(BigDecimal.ONE)));
    }
}
