package kentongan.announcements;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kentongan.announcements.Announcement.State;
import kentongan.chat.Words;
import kentongan.office.Member;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Makes drafts and changes them; only their author can, and only until they are sent. */
@Component
public class ComposeAnnouncement {

    private final Announcements announcements;

    ComposeAnnouncement(Announcements announcements) {
        this.announcements = announcements;
    }

    /** Makes a draft of what the author wrote; the same again when the update is handled again. */
    public Announcement draft(String id, Member author, Words words, Instant at) {
        var draft = Announcement.draft(id, author.id(), words, at);
        announcements.add(draft);
        return announcements.byId(id).orElse(draft);
    }

    /** Makes a draft of what was sent and undone; the same again when the update is handled again. */
    public Announcement draftAgain(String id, Announcement undone, Instant at) {
        var draft = undone.again(id, at);
        announcements.add(draft);
        return announcements.byId(id).orElse(draft);
    }

    /** One more part of an album; empty if its draft is gone. The caption is that of the part that has one. */
    public Optional<Announcement> addPart(Announcement draft, Words part) {
        var words = draft.words();
        var messages = new ArrayList<>(words.messages());
        part.messages().stream().filter(it -> !messages.contains(it)).forEach(messages::add);
        var html = words.html().isBlank() ? part.html() : words.html();
        return announcements.changeDraft(
                draft.id(), Update.update("words", new Words(html, words.chatId(), List.copyOf(messages))));
    }

    /** The draft, if it is one and theirs. */
    public Optional<Announcement> draftOf(Member author, String id) {
        return announcements
                .byId(id)
                .filter(it -> it.state() == State.DRAFT && it.author().equals(author.id()))
                .filter(it -> author.role().mayPost());
    }

    /** Addresses it to somebody else. */
    public Optional<Announcement> address(Announcement draft, Audience audience) {
        return announcements.changeDraft(draft.id(), Update.update("audience", audience));
    }

    /** Makes it hurry more or less. */
    public Optional<Announcement> ofPriority(Announcement draft, Priority priority) {
        return announcements.changeDraft(draft.id(), Update.update("priority", priority));
    }

    /** Makes it another kind, with the replies of that kind. */
    public Optional<Announcement> ofKind(Announcement draft, Kind kind) {
        return announcements.changeDraft(draft.id(), Update.update("kind", kind).set("replies", kind.replies()));
    }

    /** Offers these replies, or options of a poll. */
    public Optional<Announcement> offering(Announcement draft, List<String> replies) {
        return announcements.changeDraft(draft.id(), Update.update("replies", replies));
    }

    /** Ties it to a mission goal, or to none. */
    public Optional<Announcement> serving(Announcement draft, @Nullable String goal) {
        return announcements.changeDraft(draft.id(), setOrUnset("terms.goal", goal));
    }

    /** Asks for it by that time, or by none. */
    public Optional<Announcement> dueBy(Announcement draft, @Nullable Instant deadline) {
        return announcements.changeDraft(draft.id(), setOrUnset("terms.deadline", deadline));
    }

    /** Sends it at that time, or at once. */
    public Optional<Announcement> goingOut(Announcement draft, @Nullable Timing timing) {
        return announcements.changeDraft(draft.id(), setOrUnset("timing", timing));
    }

    /** Asks for a proof when it is done, or no longer. */
    public Optional<Announcement> wantingProof(Announcement draft, boolean proof) {
        return announcements.changeDraft(draft.id(), Update.update("terms.proof", proof));
    }

    private static Update setOrUnset(String field, @Nullable Object value) {
        return value == null ? new Update().unset(field) : Update.update(field, value);
    }

    /** Lets a poll be voted in otherwise. */
    public Optional<Announcement> voting(Announcement draft, Ballot ballot) {
        return announcements.changeDraft(draft.id(), Update.update("ballot", ballot));
    }

    /** Drops it; nothing was sent. */
    public Optional<Announcement> cancel(Announcement draft) {
        return announcements.changeDraft(draft.id(), Update.update("state", State.CANCELLED));
    }
}
