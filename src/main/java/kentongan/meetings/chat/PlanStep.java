package kentongan.meetings.chat;

import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Outgoing;
import kentongan.meetings.MeetingDraft;

/** One question of those by which a meeting is planned. A class for each; its buttons are its own. */
interface PlanStep {

    /** Which question it is. */
    Question asks();

    /** The question in words, with its buttons but the one to go back. */
    Outgoing question(Conversation talk, MeetingDraft draft);

    /** Takes what was typed as the answer, or says what is wrong with it. */
    void hear(Conversation talk, MeetingDraft draft, Dialogue dialogue, IncomingMessage message);
}
