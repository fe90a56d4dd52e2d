package kentongan.suggestions;

import java.util.Optional;
import kentongan.chat.Media;
import kentongan.chat.Outgoing.Upload;
import org.springframework.stereotype.Component;

/** Pictures of suggestions and of their application, to be shown; uploaded each time, so that Telegram's id for one is not kept. */
@Component
public class ReadPhotos {

    private final SuggestionPhotos photos;

    ReadPhotos(SuggestionPhotos photos) {
        this.photos = photos;
    }

    /** The picture that the author sent. */
    public Optional<Upload> of(Suggestion suggestion) {
        return suggestion.hasPhoto() ? upload(suggestion.id()) : Optional.empty();
    }

    /** The picture that shows the latest step done. */
    public Optional<Upload> proofOf(Suggestion suggestion) {
        var latest = suggestion.latest();
        return latest == null ? Optional.empty() : of(latest);
    }

    /** The picture that shows a step done. */
    public Optional<Upload> of(Decision decision) {
        return decision.hasPhoto() ? upload(decision.id()) : Optional.empty();
    }

    private Optional<Upload> upload(String id) {
        return photos.of(id).map(jpeg -> new Upload(Media.PHOTO, "foto.jpg", jpeg));
    }
}
