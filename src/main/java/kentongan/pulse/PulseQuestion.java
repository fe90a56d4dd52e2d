package kentongan.pulse;

import org.jspecify.annotations.Nullable;

/**
 * A question of the bank: a statement with which one agrees more or less.
 *
 * @param key its number where it is one of ours, else the id under which the office added it
 * @param text as the office wrote it, for all languages; null where it is one of ours, which stands in each language's texts
 */
public record PulseQuestion(String key, @Nullable String text) {}
