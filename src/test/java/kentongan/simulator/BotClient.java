package kentongan.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A bot's plain HTTP client for the tests of the simulator. */
final class BotClient {

    private static final String BOUNDARY = "xBoundaryx";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final SimulatorServer server;

    BotClient(SimulatorServer server) {
        this.server = server;
    }

    /** Calls a method with a JSON body, written with single quotes for double ones. */
    Answer call(String method, String json) throws IOException, InterruptedException {
        return post(method, "application/json", json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    Answer form(String method, String form) throws IOException, InterruptedException {
        return post(method, "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8));
    }

    /** Calls a method with fields and files; a file's name is its part's. */
    Answer multipart(String method, Map<String, String> fields, Map<String, byte[]> files)
            throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                            + "\"\r\n\r\n" + field.getValue() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + file.getKey()
                            + "\"; filename=\"" + file.getKey() + ".bin\"\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file.getValue());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return post(method, "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }

    Answer get(String path) throws IOException, InterruptedException {
        return new Answer(http.send(
                HttpRequest.newBuilder(URI.create(server.baseUrl() + path)).build(),
                HttpResponse.BodyHandlers.ofByteArray()));
    }

    Answer postJson(String path, String json) throws IOException, InterruptedException {
        return send(path, "application/json", json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private Answer post(String method, String type, byte[] body) throws IOException, InterruptedException {
        return send("/bot" + server.token() + "/" + method, type, body);
    }

    Answer send(String path, String type, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.baseUrl() + path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return new Answer(http.send(request, HttpResponse.BodyHandlers.ofByteArray()));
    }

    record Answer(HttpResponse<byte[]> response) {

        int status() {
            return response.statusCode();
        }

        String body() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(response.body());
        }

        JsonNode result() {
            return json().path("result");
        }

        String description() {
            return json().path("description").asString("");
        }
    }
}
