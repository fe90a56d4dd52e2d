package kentongan.simulator.world;

import kentongan.simulator.text.RichText;
import org.jspecify.annotations.Nullable;

/**
 * What a message says.
 *
 * @param text the text, or the caption where there is a file
 * @param captionAbove whether the caption stands above the picture
 */
public record Content(RichText text, @Nullable StoredFile file, boolean captionAbove) {

    public static Content text(RichText text) {
        return new Content(text, null, false);
    }

    public static Content file(StoredFile file, RichText caption) {
        return new Content(caption, file, false);
    }

    public Content withText(RichText other) {
        return new Content(other, file, captionAbove);
    }
}
