package kentongan.suggestions.chat;

import java.util.Optional;
import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Html;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.suggestions.IdeaKeys;
import kentongan.suggestions.ReadPhotos;
import kentongan.suggestions.ReadSuggestions;
import kentongan.suggestions.Suggestion;
import org.springframework.stereotype.Component;

/** Shows the picture of a suggestion, or the one that proves its application, to whoever may see the suggestion. */
@Component
class IdeaPhotoButton implements Button {

    private final ReadSuggestions suggestions;
    private final ReadPhotos photos;

    IdeaPhotoButton(ReadSuggestions suggestions, ReadPhotos photos) {
        this.suggestions = suggestions;
        this.photos = photos;
    }

    @Override
    public Set<String> actions() {
        return Set.of(IdeaKeys.PHOTO);
    }

    @Override
    public void press(Conversation talk, Press press) {
        var suggestion = seen(press.argument(0), talk).orElseThrow(StaleButton::new);
        var proof = press.arguments().size() > 1;
        var photo = proof ? photos.proofOf(suggestion) : photos.of(suggestion);
        talk.say(Outgoing.text(Html.EMPTY).with(photo.orElseThrow(StaleButton::new)));
    }

    private Optional<Suggestion> seen(String id, Conversation talk) {
        var member = talk.member();
        return suggestions.seenBy(id, member).or(() -> suggestions.weighedBy(id, member));
    }
}
