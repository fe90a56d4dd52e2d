package kentongan.chat;

/** What a message carries beside its words. */
public enum Media {
    PHOTO,
    DOCUMENT,
    VIDEO,
    VOICE,
    AUDIO,
    ANIMATION,
    VIDEO_NOTE,
    STICKER,
    /** Contacts, places, dice, polls and whatever Telegram adds: can be copied, not described. */
    OTHER;

    /** Whether Telegram lets such a message have a caption (Bot API: copyMessage ignores it otherwise). */
    public boolean takesCaption() {
        return this == PHOTO
                || this == DOCUMENT
                || this == VIDEO
                || this == VOICE
                || this == AUDIO
                || this == ANIMATION;
    }
}
