package kentongan.announcements;

import kentongan.chat.Words;

/**
 * An answer that all who got an announcement may read. Who asked is not kept with it.
 *
 * @param question the id of the question
 * @param asked the beginning of what was asked; blank where it was a picture without words
 * @param below whether it stands below the announcement, rather than in a message of its own
 */
record SharedAnswer(String question, String asked, Words words, boolean below) {}
