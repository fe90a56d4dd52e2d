package kentongan.office;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A person of the office as the roster knows them.
 *
 * @param telegramId the Telegram user id, which is also the private chat's id; null until the person opened a link
 * @param language null as long as the member keeps the office's language
 * @param sectionId null for those who belong to no section
 * @param startedAt when the member first wrote to the bot; null as long as Telegram lets nobody write to them
 * @param zone the IANA name of the time zone the member chose; null as long as they keep the office's
 */
@Document("members")
public record Member(
        @Id String id,
        String name,
        @Indexed(unique = true, sparse = true) @Nullable Long telegramId,
        Role role,
        Standing standing,
        @Nullable String sectionId,
        @Nullable String title,
        @Nullable String nip,
        @Nullable Language language,
        boolean unreachable,
        @Nullable Instant startedAt,
        @Nullable String zone) {

    /** Nothing but what is given; for Spring Data, which is not to choose the shorter one. */
    @PersistenceCreator
    public Member {}

    /** A member who keeps the office's time zone. */
    public Member(
            String id,
            String name,
            @Nullable Long telegramId,
            Role role,
            Standing standing,
            @Nullable String sectionId,
            @Nullable String title,
            @Nullable String nip,
            @Nullable Language language,
            boolean unreachable,
            @Nullable Instant startedAt) {
        this(id, name, telegramId, role, standing, sectionId, title, nip, language, unreachable, startedAt, null);
    }

    /** How far a person has come on the way in or out of the office. */
    public enum Standing {
        /** On the roster by import or a personal invitation, not yet seen on Telegram. */
        INVITED,
        /** Opened a link and is still telling name and section. */
        JOINING,
        /** Has told everything and waits for the head or secretary to approve. */
        WAITING,
        /** Takes part. */
        ACTIVE,
        /** Was removed or declined; the document stays so that old answers keep their author. */
        REMOVED
    }

    /** Whether the member takes part: gets announcements, answers, counts. */
    public boolean isActive() {
        return standing == Standing.ACTIVE;
    }

    /** Whether a message would arrive: active, known to Telegram and not having blocked the bot. */
    public boolean isReachable() {
        return isActive() && telegramId != null && !unreachable;
    }

    /** The private chat with the member; only for those with a Telegram id. */
    public long chatId() {
        if (telegramId == null) {
            throw new IllegalStateException("member " + id + " has no chat yet");
        }
        return telegramId;
    }

    /** The zone in which times are shown to the member and understood from them, given the office's. */
    public ZoneId livesBy(ZoneId office) {
        return zone == null ? office : ZoneId.of(zone);
    }

    /** The language to speak with the member, given the office's. */
    public Language speaks(Language office) {
        return language == null ? office : language;
    }
}
