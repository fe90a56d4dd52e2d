package kentongan.chat;

/**
 * Text in the HTML that Telegram reads (Bot API: "HTML style"). The type keeps what people typed from being taken for
 * markup: a String becomes Html only by {@link #escape}.
 */
public record Html(String markup) {

    public static final Html EMPTY = new Html("");

    /** What a person typed, shown as they typed it. */
    public static Html escape(String words) {
        return new Html(words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }

    /** Joins two texts. */
    public Html plus(Html next) {
        return new Html(markup + next.markup);
    }

    /** Joins two texts with an empty line between, leaving out whichever is blank. */
    public Html paragraph(Html next) {
        if (isBlank() || next.isBlank()) {
            return isBlank() ? next : this;
        }
        return new Html(markup + "\n\n" + next.markup);
    }

    public boolean isBlank() {
        return plain().isBlank();
    }

    /** The words without the markup, as a phone shows them. */
    public String plain() {
        return markup.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    /** The length that Telegram's limits speak of: UTF-16 units after entity parsing. */
    public int length() {
        return plain().length();
    }

    @Override
    public String toString() {
        return markup;
    }
}
