package kentongan.simulator.world;

import java.util.Locale;

/** The kinds of media a message can carry; each is named as the Bot API names its field. */
public enum MediaKind {
    PHOTO,
    DOCUMENT,
    VIDEO,
    VOICE,
    AUDIO,
    ANIMATION;

    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static MediaKind of(String field) {
        return valueOf(field.toUpperCase(Locale.ROOT));
    }
}
