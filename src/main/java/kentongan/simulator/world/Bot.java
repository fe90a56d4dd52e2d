package kentongan.simulator.world;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The one bot of this Telegram. Guarded by the world's lock. */
public final class Bot {

    private final long id;
    private final String username;
    private String name = "Kentongan";
    private String description = "";
    private String shortDescription = "";

    Bot(String token, String username) {
        this.id = Long.parseLong(token.substring(0, token.indexOf(':')));
        this.username = username;
    }

    public long id() {
        return id;
    }

    public String username() {
        return username;
    }

    public String name() {
        return name;
    }

    public void rename(String newName) {
        name = newName;
    }

    public String description() {
        return description;
    }

    public void describe(String text) {
        description = text;
    }

    public String shortDescription() {
        return shortDescription;
    }

    public void describeShortly(String text) {
        shortDescription = text;
    }

    public ObjectNode asUser() {
        ObjectNode user = JsonNodeFactory.instance.objectNode();
        user.put("id", id);
        user.put("is_bot", true);
        user.put("first_name", name);
        user.put("username", username);
        return user;
    }
}
