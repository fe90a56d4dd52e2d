package kentongan.simulator.world;

import kentongan.simulator.text.RichText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A message about to be put into a chat: its content and what hangs on it. */
public final class Draft {

    final Content content;

    @Nullable ObjectNode markup;

    @Nullable Integer replyTo;

    @Nullable RichText quote;

    @Nullable String groupId;

    @Nullable ObjectNode forwardOrigin;

    boolean silent;
    boolean protectedContent;

    public Draft(Content content) {
        this.content = content;
    }

    public Draft markup(@Nullable ObjectNode value) {
        markup = value;
        return this;
    }

    public Draft replyTo(@Nullable Integer value) {
        replyTo = value;
        return this;
    }

    public Draft quote(@Nullable RichText value) {
        quote = value;
        return this;
    }

    public Draft groupId(@Nullable String value) {
        groupId = value;
        return this;
    }

    public Draft forwardOrigin(ObjectNode value) {
        forwardOrigin = value;
        return this;
    }

    public Draft silent(boolean value) {
        silent = value;
        return this;
    }

    public Draft protectedContent(boolean value) {
        protectedContent = value;
        return this;
    }
}
