package kentongan.suggestions;

import kentongan.chat.Html;
import org.jspecify.annotations.Nullable;

/**
 * What an author wants to suggest.
 *
 * @param id random; becomes the suggestion's, so that sending the same draft twice makes one
 * @param photo a clean JPEG
 */
public record Draft(
        String id,
        Html words,
        byte @Nullable [] photo,
        @Nullable String category) {}
