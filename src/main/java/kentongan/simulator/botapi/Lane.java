package kentongan.simulator.botapi;

/** How a method counts towards the limits. */
enum Lane {
    SEND,
    EDIT,
    FREE;

    static Lane of(String method) {
        if (method.equals("sendChatAction")) {
            return FREE;
        }
        if (method.startsWith("send") || method.startsWith("copy") || method.startsWith("forward")) {
            return SEND;
        }
        return method.startsWith("edit") ? EDIT : FREE;
    }
}
