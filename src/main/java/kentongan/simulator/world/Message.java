package kentongan.simulator.world;

import java.time.Instant;
import kentongan.simulator.text.RichText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A message in a person's chat with the bot. Guarded by the world's lock. */
public final class Message {

    private final int id;
    private final boolean fromBot;
    private final Instant date;
    private final Draft draft;
    private Content content;
    private @Nullable ObjectNode markup;
    private @Nullable Instant editedAt;
    private boolean deleted;
    private long changed;

    Message(int id, boolean fromBot, Instant date, Draft draft) {
        this.id = id;
        this.fromBot = fromBot;
        this.date = date;
        this.draft = draft;
        this.content = draft.content;
        this.markup = draft.markup;
    }

    public int id() {
        return id;
    }

    public boolean isFromBot() {
        return fromBot;
    }

    public Instant date() {
        return date;
    }

    public Content content() {
        return content;
    }

    /** The inline or reply keyboard, as it was sent. */
    public @Nullable ObjectNode markup() {
        return markup;
    }

    public @Nullable ObjectNode inlineKeyboard() {
        return markup != null && markup.has("inline_keyboard") ? markup : null;
    }

    public @Nullable Integer replyTo() {
        return draft.replyTo;
    }

    public @Nullable RichText quote() {
        return draft.quote;
    }

    public @Nullable String groupId() {
        return draft.groupId;
    }

    public @Nullable ObjectNode forwardOrigin() {
        return draft.forwardOrigin;
    }

    public boolean isSilent() {
        return draft.silent;
    }

    public boolean isProtected() {
        return draft.protectedContent;
    }

    public @Nullable Instant editedAt() {
        return editedAt;
    }

    public boolean isDeleted() {
        return deleted;
    }

    /** The event number of its last change. */
    public long changed() {
        return changed;
    }

    /** Whether a bot may edit it: a message with a reply keyboard can't be edited. */
    public boolean isEditable() {
        return fromBot && (markup == null || markup.has("inline_keyboard"));
    }

    void edit(Content other, @Nullable ObjectNode otherMarkup, Instant at) {
        content = other;
        markup = otherMarkup;
        editedAt = at;
    }

    void editMarkup(@Nullable ObjectNode otherMarkup) {
        markup = otherMarkup;
    }

    void delete() {
        deleted = true;
        content = Content.text(RichText.EMPTY);
        markup = null;
    }

    void markChanged(long event) {
        changed = event;
    }

    void restore(Content last, @Nullable ObjectNode lastMarkup, @Nullable Instant edited, boolean isDeleted) {
        content = last;
        markup = lastMarkup;
        editedAt = edited;
        deleted = isDeleted;
    }
}
