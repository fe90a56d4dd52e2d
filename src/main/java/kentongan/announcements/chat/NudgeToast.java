package kentongan.announcements.chat;

import kentongan.announcements.Clockface;
import kentongan.announcements.NudgeUnanswered.Nudged;
import kentongan.chat.Conversation;

/** Tells at once what a tap on a button to remind did. */
final class NudgeToast {

    private NudgeToast() {}

    static void show(Conversation talk, Nudged nudged) {
        if (!nudged.people().isEmpty()) {
            talk.answer("nudge.done.short", nudged.people().size());
        } else if (nudged.latest() != null) {
            talk.warn("nudge.too-soon", Clockface.time(nudged.latest(), talk.texts()));
        } else {
            talk.warn("nudge.nobody");
        }
    }
}
