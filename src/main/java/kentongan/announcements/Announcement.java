package kentongan.announcements;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import kentongan.chat.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What one person tells many.
 *
 * @param author the member who wrote it
 * @param words as the author made them
 * @param replies the replies it offers: codes of {@link Reply}, or the options of a poll in their order
 * @param ballot how a poll is voted in, where its author chose
 * @param recipients those it was sent to, by member id; empty as long as it is a draft
 * @param boards where its receipt board stands, the newest last
 * @param terms what it asks for besides its words
 * @param versions what it said before it was corrected, the oldest first
 * @param nudges how often those who had not answered were reminded
 * @param timing when it is to go out, where a time was chosen or quiet hours hold it
 */
@Document("announcements")
public record Announcement(
        @Id String id,
        String author,
        Words words,
        Kind kind,
        Priority priority,
        List<String> replies,
        @Nullable Ballot ballot,
        Audience audience,
        State state,
        List<String> recipients,
        List<Board> boards,
        int nudges,
        @Nullable Instant nudgedAt,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant recalledAt,
        Terms terms,
        List<Version> versions,
        @Nullable Timing timing) {

    public Announcement {
        // whoever need not know them reads it without
        recipients = Objects.requireNonNullElse(recipients, List.of());
        // a stored one may be older than the terms are
        terms = Objects.requireNonNullElse(terms, Terms.NONE);
    }

    /** How far it has come. */
    public enum State {
        /** On the compose card. */
        DRAFT,
        /** Will be sent by the clock, with the recipients that there are then. */
        SCHEDULED,
        /** Its recipients are fixed; their deliveries are being written. */
        PREPARING,
        /** Its deliveries are in the outbox, or have left it. */
        SENT,
        /** Was cancelled before it was sent. */
        CANCELLED,
        /** Was sent and is being taken, or has been taken, from the phones again. */
        RECALLED
    }

    /**
     * What an announcement said until it was corrected.
     *
     * @param mattered whether new answers were asked for then
     */
    public record Version(Words words, Instant until, boolean mattered) {}

    /** A receipt board on a phone. */
    public record Board(long chatId, int messageId) {}

    private static final int SECONDS_A_DAY = 86_400;

    /** The most characters of an announcement's text; deadline and signature need room in Telegram's 4,096. */
    public static final int LONGEST_TEXT = 3_800;

    /** The most characters beside a file; deadline and signature need room in Telegram's 1,024. */
    public static final int LONGEST_CAPTION = 780;

    /** An instruction to everyone, which is what most announcements are. */
    public static Announcement draft(String id, String author, Words words, Instant at) {
        return new Announcement(
                id,
                author,
                words,
                Kind.INSTRUCTION,
                Priority.NORMAL,
                Kind.INSTRUCTION.replies(),
                null,
                Audience.EVERYONE,
                State.DRAFT,
                List.of(),
                List.of(),
                0,
                null,
                at,
                null,
                null,
                Terms.NONE,
                List.of(),
                null);
    }

    /** The same as a draft, addressed and offered as it was. */
    Announcement again(String newId, Instant at) {
        return again(newId, terms, at);
    }

    /** What a repeated one says at one of its times; its deadline comes as long after that as the first did. */
    Announcement occurrence(Instant time, Instant at) {
        var first = timing == null ? time : timing.first();
        var due = terms.deadline() == null ? null : terms.deadline().plus(Duration.between(first, time));
        var day = Long.toString(time.getEpochSecond() / SECONDS_A_DAY, Character.MAX_RADIX);
        return again(id + "r" + day, new Terms(terms.goal(), due, terms.proof()), at);
    }

    private Announcement again(String newId, Terms itsTerms, Instant at) {
        return new Announcement(
                newId,
                author,
                words,
                kind,
                priority,
                replies,
                ballot,
                audience,
                State.DRAFT,
                List.of(),
                List.of(),
                0,
                null,
                at,
                null,
                null,
                itsTerms,
                List.of(),
                null);
    }

    /** Whether it has left its author's hands and was not taken back. */
    public boolean isSent() {
        return state == State.SENT || state == State.PREPARING;
    }

    /** The most characters its text may have. */
    public static int longest(Words words) {
        return words.messages().size() == 1 ? LONGEST_CAPTION : LONGEST_TEXT;
    }

    /** Whether it counts as done only with words or a photo. */
    public boolean wantsProof() {
        return kind == Kind.INSTRUCTION && terms.proof();
    }

    /** When it was last corrected, if ever. */
    public @Nullable Instant correctedAt() {
        return versions.isEmpty() ? null : versions.get(versions.size() - 1).until();
    }

    /** Whether the code is a reply that this announcement takes from a button; a poll takes votes instead. */
    public boolean offers(String code) {
        return kind != Kind.POLL && replies.contains(code)
                || code.equals(Reply.DONE) && kind == Kind.INSTRUCTION && replies.contains(Reply.UNDERSTOOD);
    }
}
