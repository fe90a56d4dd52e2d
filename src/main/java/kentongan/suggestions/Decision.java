package kentongan.suggestions;

import java.time.Instant;
import kentongan.chat.Html;
import kentongan.suggestions.Suggestion.State;

/**
 * One step of a review.
 *
 * @param id the same when the update that decides is handled again
 * @param reason what the head says about it; blank only where work begins
 * @param by the head who decided
 * @param hasPhoto whether {@link SuggestionPhotos} has a picture of that id
 */
public record Decision(String id, State state, Html reason, String by, Instant at, boolean hasPhoto) {}
