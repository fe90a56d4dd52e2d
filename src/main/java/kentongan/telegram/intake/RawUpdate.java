package kentongan.telegram.intake;

import org.jspecify.annotations.Nullable;

/**
 * One update, not parsed further than is needed to keep it.
 *
 * @param person the Telegram user who did it
 * @param pressId the id of the press to answer, if it is one
 */
record RawUpdate(int id, @Nullable Long person, @Nullable String pressId, String json) {}
