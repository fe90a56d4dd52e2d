package kentongan.suggestions;

import kentongan.chat.Html;

/**
 * What the head and the author of a suggestion wrote each other.
 *
 * @param day on which it was written (ISO); no time, since the author may be anonymous
 */
public record Remark(String id, boolean byAuthor, Html words, String day) {}
