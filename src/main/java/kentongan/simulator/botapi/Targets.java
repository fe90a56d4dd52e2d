package kentongan.simulator.botapi;

import kentongan.simulator.world.Chat;
import kentongan.simulator.world.Message;
import kentongan.simulator.world.Person;
import kentongan.simulator.world.World;

/** Finds the chat and the message a call is about, or says in Telegram's words why not. */
final class Targets {

    private final World world;

    Targets(World world) {
        this.world = world;
    }

    /** The chat named by a parameter, whoever may write there. */
    Chat chat(Call call, String parameter) {
        return world.chat(call.parseChatId(parameter)).orElseThrow(() -> ApiError.badRequest("chat not found"));
    }

    /** The chat the bot wants to write in. */
    Chat writable(Call call) {
        Chat chat = chat(call, "chat_id");
        Person person = chat.person();
        if (person.isDeactivated()) {
            throw ApiError.forbidden("user is deactivated");
        }
        if (person.isBlocked()) {
            throw ApiError.forbidden("bot was blocked by the user");
        }
        if (!person.isStarted()) {
            throw ApiError.forbidden("bot can't initiate conversation with a user");
        }
        return chat;
    }

    Message editable(Call call, Chat chat) {
        Message message = chat.find(call.number("message_id", 0))
                .orElseThrow(() -> ApiError.badRequest("message to edit not found"));
        if (!message.isEditable()) {
            throw ApiError.badRequest("message can't be edited");
        }
        return message;
    }
}
