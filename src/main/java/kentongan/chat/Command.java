package kentongan.chat;

import kentongan.office.Member;

/**
 * One command. A class that implements it is all a new command takes: the menu, /help and the permission check are
 * made from it, its description is the text {@code command.<english name>}.
 */
public interface Command {

    /** The Indonesian and the English name; both always work. */
    Name name();

    /** Whether the member may use it now; checked at each use and for the menu. */
    boolean isFor(Member member);

    /** Whether it stands in the menu and in /help; /start does not, since Telegram shows a button for it. */
    default boolean isInMenu() {
        return true;
    }

    /** Whether it ends the dialogue the member is in; all do, but the one that says whether there was any. */
    default boolean leavesDialogue() {
        return true;
    }

    /** Does it. */
    void handle(Conversation talk, Call call);

    /** A command's two names, without the slash. */
    record Name(String id, String en) {}

    /**
     * One use of a command.
     *
     * @param argument what was typed after the command, formatting kept; blank if nothing
     */
    record Call(Html argument, IncomingMessage message) {}
}
