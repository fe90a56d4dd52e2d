package kentongan.digest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kentongan.chat.Html;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Phrasebook;
import kentongan.digest.OpenMatter.Waiting;
import kentongan.digest.pictures.WeekPicture;
import kentongan.figures.Week;
import kentongan.office.Member;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes one person's digest of a week, from what is true now. */
@Component
class MakeDigest {

    private final Editions editions;
    private final DigestTexts texts;
    private final DigestKeys keys;
    private final WeekPictures pictures;
    private final Phrasebook phrasebook;
    private final ObjectProvider<OpenMatter> matters;

    MakeDigest(
            Editions editions,
            DigestTexts texts,
            DigestKeys keys,
            WeekPictures pictures,
            Phrasebook phrasebook,
            ObjectProvider<OpenMatter> matters) {
        this.editions = editions;
        this.texts = texts;
        this.keys = keys;
        this.pictures = pictures;
        this.phrasebook = phrasebook;
        this.matters = matters;
    }

    /**
     * A digest.
     *
     * @param title its first line, which stands alone under a picture where the text is too long to do so
     */
    record Digest(Html title, Html text, Keyboard keyboard, Optional<WeekPicture> picture) {

        /** Whether picture and text make one message. */
        boolean isOneMessage() {
            return picture.isEmpty() || text.length() <= Outgoing.LONGEST_CAPTION - Outgoing.ROOM_FOR_MARK;
        }

        /** The words without the picture, or all that the picture leaves to be said. */
        Outgoing words() {
            return Outgoing.text(text).with(keyboard);
        }

        /** The caption of the picture. */
        Outgoing caption() {
            return isOneMessage() ? words() : Outgoing.text(title);
        }
    }

    Digest of(Member reader, Week week, Instant now) {
        var language = phrasebook.of(reader);
        var edition = editions.of(week, now);
        List<Waiting> open = matters.orderedStream()
                .flatMap(it -> it.of(reader, language, now).stream())
                .toList();
        return new Digest(
                texts.title(reader, edition),
                texts.text(reader, edition, open),
                keys.of(reader, edition, language, open),
                pictures.of(reader, edition));
    }
}
