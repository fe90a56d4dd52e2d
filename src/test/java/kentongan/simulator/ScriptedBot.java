package kentongan.simulator;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/** A tiny bot that speaks as far as the ready office's first acts need it. */
public final class ScriptedBot implements AutoCloseable {

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final BotClient client;
    private final Thread thread;
    private volatile boolean running = true;

    public ScriptedBot(SimulatorServer server) {
        client = new BotClient(server);
        thread = new Thread(this::poll, "scripted-bot");
        thread.setDaemon(true);
        thread.start();
    }

    /** What people did, in order. */
    public List<String> heard() {
        return heard;
    }

    private void poll() {
        long offset = 0;
        try {
            while (running) {
                for (JsonNode update : client.call("getUpdates", "{'timeout':1,'offset':" + offset + "}")
                        .result()) {
                    offset = update.path("update_id").asLong() + 1;
                    answer(update);
                }
            }
        } catch (Exception e) {
            running = false;
        }
    }

    private void answer(JsonNode update) throws Exception {
        JsonNode tap = update.path("callback_query");
        if (tap.isObject()) {
            heard.add("tap " + tap.path("data").asString());
            client.call(
                    "answerCallbackQuery",
                    "{'callback_query_id':'" + tap.path("id").asString() + "'}");
            say(tap.at("/from/id").asLong(), "Baik", "");
            return;
        }
        long chat = update.at("/message/chat/id").asLong();
        String file = update.at("/message/document/file_name").asString("");
        String text = update.at("/message/text").asString("");
        heard.add(file.isEmpty() ? text : "file " + file);
        if (!file.isEmpty()) {
            say(chat, "5 orang baru", "✅ Terapkan");
        } else if (text.startsWith("/start AB-12")) {
            say(chat, "Selamat datang", "Benar");
            say(chat, "Ini nama yang dilihat rekan", "");
        } else if (text.equals("/pegawai")) {
            say(chat, "Pegawai", "📥 Impor");
        }
    }

    private void say(long chat, String text, String button) throws Exception {
        String data = button.replaceAll("[^A-Za-z]", "").toLowerCase(java.util.Locale.ROOT);
        String keyboard = button.isEmpty()
                ? ""
                : ",'reply_markup':{'inline_keyboard':[[{'text':'" + button + "','callback_data':'" + data + "'}]]}";
        String json = "{'chat_id':" + chat + ",'text':'" + text + "'" + keyboard + "}";
        BotClient.Answer answer = client.call("sendMessage", json);
        while (answer.status() == 429) {
            Thread.sleep(1_000L * answer.json().at("/parameters/retry_after").asInt());
            answer = client.call("sendMessage", json);
        }
    }

    @Override
    public void close() throws InterruptedException {
        running = false;
        thread.join(5_000);
    }
}
