package kentongan.digest;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kentongan.chat.Outgoing;
import kentongan.digest.MakeDigest.Digest;
import kentongan.figures.Week;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.OfficeHours;
import kentongan.outbox.Act;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import org.springframework.stereotype.Component;

/**
 * Says a digest: a picture with the words as its caption, or, where these are too long, the picture and then the words. An
 * unknown outcome is not tried again: a digest comes once, and can be asked for.
 */
@Component
class DigestMessages implements OutboxOwner {

    static final String OWNER = "digest";

    /** Follows the occasion of the words that come after their picture, and of a second try. */
    private static final String WORDS = "-words";

    private static final String AGAIN = "-again";

    private final MakeDigest make;
    private final Drawings drawings;
    private final SentDigests sentDigests;
    private final Members members;
    private final OfficeHours hours;
    private final Outbox outbox;
    private final Clock clock;
    private final Map<String, Digest> parted = new ConcurrentHashMap<>();

    DigestMessages(
            MakeDigest make,
            Drawings drawings,
            SentDigests sentDigests,
            Members members,
            OfficeHours hours,
            Outbox outbox,
            Clock clock) {
        this.make = make;
        this.drawings = drawings;
        this.sentDigests = sentDigests;
        this.members = members;
        this.hours = hours;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * What an entry is about.
     *
     * @param occasion what it was asked by
     */
    record Subject(Week week, String member, String occasion) {

        /** The occasion of the digest that nobody asked for. */
        static final String WEEKLY = "weekly";

        static Subject of(OutboxEntry entry) {
            var parts = entry.subject().split(":", 3);
            return new Subject(new Week(LocalDate.parse(parts[0])), parts[1], parts[2]);
        }

        boolean isWeekly() {
            return occasion.startsWith(WEEKLY);
        }

        /** Whether it is the words that come after a picture. */
        boolean isWords() {
            return occasion.endsWith(WORDS);
        }

        Subject then(String next) {
            return new Subject(week, member, occasion + next);
        }

        @Override
        public String toString() {
            return week + ":" + member + ":" + occasion;
        }
    }

    @Override
    public String name() {
        return OWNER;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        var subject = Subject.of(entry);
        if (isFirst(subject) && sentDigests.has(subject.week(), subject.member())) {
            return Optional.empty();
        }
        var now = clock.instant();
        return members.byId(subject.member())
                .filter(Member::isActive)
                .map(reader -> message(entry, make.of(reader, subject.week(), now)))
                .map(it -> new Act.Send(subject.isWeekly() ? it.silently(isQuiet(now)) : it));
    }

    private static boolean isFirst(Subject subject) {
        return subject.isWeekly() && !subject.isWords();
    }

    private Outgoing message(OutboxEntry entry, Digest digest) {
        if (Subject.of(entry).isWords() || digest.picture().isEmpty()) {
            return digest.words();
        }
        if (digest.isOneMessage()) {
            parted.remove(entry.id());
        } else {
            parted.put(entry.id(), digest);
        }
        var name = "kentongan-" + Subject.of(entry).week() + ".png";
        return digest.caption()
                .with(drawings.attachment(entry.id(), digest.picture().get(), name));
    }

    private boolean isQuiet(Instant now) {
        return hours.quietHours().include(now.atZone(hours.zone()).toLocalTime());
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        var subject = Subject.of(entry);
        if (isFirst(subject)) {
            sentDigests.sent(subject.week(), subject.member(), at);
        }
        drawings.arrived(entry.id(), entry.chatId(), messageId);
        if (parted.remove(entry.id()) != null) {
            putNext(entry, WORDS, at);
        }
    }

    @Override
    public boolean hasArrived(OutboxEntry entry) {
        var subject = Subject.of(entry);
        return isFirst(subject) && sentDigests.has(subject.week(), subject.member());
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        parted.remove(entry.id());
        var isCopy = drawings.refused(entry.id());
        if (isCopy && why == Failure.REFUSED && !Subject.of(entry).occasion().endsWith(AGAIN)) {
            // whose message it copied may have deleted it meanwhile
            putNext(entry, AGAIN, clock.instant());
        }
    }

    private void putNext(OutboxEntry entry, String next, Instant at) {
        var subject = Subject.of(entry).then(next).toString();
        outbox.put(OutboxEntry.of(OWNER, subject, entry.lane(), entry.chatId(), at));
    }
}
