package kentongan.chat;

import kentongan.office.Member;

/** Continues the dialogues of one topic with what the person writes. Buttons within a dialogue are {@link Button}s. */
public interface DialogueSteps {

    /** The {@link Dialogue#topic} that it continues. */
    String topic();

    /** Whether it goes on with the member as they are now: they may have left the office, or come again, since it began. */
    default boolean goesOnWith(Member member) {
        return member.isActive();
    }

    /** Whether the dialogue still awaits that message; if not, it ends, and the message is taken like any other. */
    default boolean awaits(Dialogue dialogue, IncomingMessage message) {
        return true;
    }

    /** Takes the next message. The dialogue goes on until {@link Conversation#leave} or another one begins. */
    void hear(Conversation talk, Dialogue dialogue, IncomingMessage message);
}
