package kentongan.chat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import kentongan.worktime.Reading;
import kentongan.worktime.Reading.Meant;
import kentongan.worktime.Reading.Problem;
import kentongan.worktime.Reading.Unclear;
import kentongan.worktime.TypedTime;
import org.springframework.stereotype.Component;

/** Takes a time, a day or a length that a person typed, or tells them in one sentence what is wrong with it. */
@Component
public class HeardTime {

    /** As {@link TypedTime} reads it without doubt. */
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    /** The time, in that zone and still to come; empty if the person was told why it can't be taken. */
    public Optional<ZonedDateTime> future(Conversation talk, IncomingMessage message, ZoneId zone) {
        return heard(
                "heard.time.",
                talk,
                message,
                TypedTime.read(message.words(), talk.at().atZone(zone)));
    }

    /** The same where the day was chosen before by a button: a time typed without a day is that day's. */
    public Optional<ZonedDateTime> futureOn(LocalDate day, Conversation talk, IncomingMessage message, ZoneId zone) {
        var now = talk.at().atZone(zone);
        return heard("heard.time.", talk, message, TypedTime.readOn(day, message.words(), now));
    }

    /** The day, today in that zone or later; empty if the person was told why it can't be taken. */
    public Optional<LocalDate> day(Conversation talk, IncomingMessage message, ZoneId zone) {
        var today = talk.at().atZone(zone).toLocalDate();
        var reading = TypedTime.readDay(message.words(), today);
        var isPast = reading.value().filter(day -> day.isBefore(today)).isPresent();
        return heard("heard.day.", talk, message, isPast ? Reading.unclear(Problem.PAST) : reading);
    }

    /** The day, which may have passed in that zone; empty if the person was told why it can't be taken. */
    public Optional<LocalDate> anyDay(Conversation talk, IncomingMessage message, ZoneId zone) {
        var today = talk.at().atZone(zone).toLocalDate();
        return heard("heard.day.", talk, message, TypedTime.readDay(message.words(), today));
    }

    /** The length, more than nothing and at most a day; empty if the person was told why it can't be taken. */
    public Optional<Duration> length(Conversation talk, IncomingMessage message) {
        return heard("heard.length.", talk, message, TypedTime.readLength(message.words()));
    }

    private static <T> Optional<T> heard(String texts, Conversation talk, IncomingMessage message, Reading<T> reading) {
        if (!message.isText()) {
            talk.say(texts + "not-text");
            return Optional.empty();
        }
        if (reading instanceof Meant<T> meant) {
            return Optional.of(meant.it());
        }
        var unclear = (Unclear<T>) reading;
        var readings = unclear.readings().stream()
                .map(it -> it instanceof ZonedDateTime time ? EXACT.format(time) : it.toString())
                .toArray();
        talk.say(texts + unclear.why().name().toLowerCase(Locale.ROOT).replace('_', '-'), readings);
        return Optional.empty();
    }
}
