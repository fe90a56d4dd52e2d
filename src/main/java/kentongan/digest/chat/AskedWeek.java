package kentongan.digest.chat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import kentongan.chat.Conversation;
import kentongan.chat.HeardTime;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Press;
import kentongan.chat.SendFailure;
import kentongan.chat.StaleButton;
import kentongan.digest.SendDigest;
import kentongan.figures.Week;
import kentongan.office.OfficeHours;
import org.springframework.stereotype.Component;

/** Takes the week that a person means, by a button or a typed day, and has its digest sent. */
@Component
class AskedWeek {

    private final OfficeHours hours;
    private final HeardTime heard;
    private final SendDigest send;

    AskedWeek(OfficeHours hours, HeardTime heard, SendDigest send) {
        this.hours = hours;
        this.heard = heard;
        this.send = send;
    }

    Week thisWeek(Conversation talk) {
        return Week.of(talk.at(), hours.zone());
    }

    /**
     * The week that a button names.
     *
     * @throws StaleButton if it is none, or to come, as forged data may say
     */
    Week pressed(Conversation talk, Press press, int index) {
        try {
            var week = new Week(LocalDate.parse(press.argument(index)));
            if (week.compareTo(thisWeek(talk)) > 0) {
                throw new StaleButton();
            }
            return week;
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new StaleButton();
        }
    }

    /** The week of a typed day; empty if the person was told why there is no digest of it. */
    Optional<Week> typed(Conversation talk, IncomingMessage message) {
        var week = heard.anyDay(talk, message, hours.zone()).map(Week::of);
        if (week.filter(it -> it.compareTo(thisWeek(talk)) > 0).isPresent()) {
            talk.say("digest.week.future");
            return Optional.empty();
        }
        return week;
    }

    void send(Conversation talk, Week week) {
        send.to(talk.member(), week, talk.newId(), talk.at());
        try {
            talk.messenger().typing(talk.chatId());
        } catch (SendFailure e) {
            // a courtesy; the digest comes all the same
        }
    }
}
