package kentongan.meetings.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * Describes a zone to a calendar (VTIMEZONE) as far as some meetings need it. It is made from the zone rules by which the
 * occurrences are computed, since the library's own tables may be of another year.
 */
final class ZoneDescription {

    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    /** Readers are at a loss with a moment close after the first change that they know of. */
    private static final Duration WELL_BEFORE = Duration.ofDays(366);

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);

    private final ZoneId zone;

    private ZoneDescription(ZoneId zone) {
        this.zone = zone;
    }

    /** The zone from before the one moment until after the other. */
    static VTimeZone of(ZoneId zone, Instant from, Instant to) {
        return new ZoneDescription(zone).between(from, to);
    }

    private VTimeZone between(Instant from, Instant to) {
        var described = new VTimeZone();
        described.add(new TzId(zone.getId()));
        var rules = zone.getRules();
        var wellBefore = from.minus(WELL_BEFORE);
        var before = rules.previousTransition(wellBefore);
        described.add(before == null ? always(rules.getOffset(wellBefore)) : changed(before));
        for (var next = rules.nextTransition(wellBefore);
                next != null && !next.getInstant().isAfter(to);
                next = rules.nextTransition(next.getInstant())) {
            described.add(changed(next));
        }
        return described;
    }

    private Observance always(ZoneOffset offset) {
        return observance(new Standard(), LONG_AGO, offset, offset, LONG_AGO.toInstant(offset));
    }

    private Observance changed(ZoneOffsetTransition change) {
        var isSummer = zone.getRules().isDaylightSavings(change.getInstant());
        return observance(
                isSummer ? new Daylight() : new Standard(),
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter(),
                change.getInstant());
    }

    private Observance observance(
            Observance observance, LocalDateTime start, ZoneOffset before, ZoneOffset after, Instant at) {
        observance.add(new DtStart<>(start));
        observance.add(new TzOffsetFrom(before));
        observance.add(new TzOffsetTo(after));
        observance.add(new TzName(NAME.format(at.atZone(zone))));
        return observance;
    }
}
