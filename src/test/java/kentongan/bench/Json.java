package kentongan.bench;

import java.util.Set;

/** Finds the little that is needed in a call's body, JSON or multipart, without parsing it, and writes answers. */
final class Json {

    private static final Set<String> COPIES = Set.of("copymessage", "forwardmessage");
    private static final String ME =
            "{\"id\":4200000043,\"is_bot\":true,\"first_name\":\"Kentongan\",\"username\":\"kentongan_bot\",\"can_join_groups\":false,\"can_read_all_group_messages\":false,\"supports_inline_queries\":false}";

    private Json() {}

    /** The first number under that name, quoted or not. */
    static long number(String body, String name, long otherwise) {
        var at = value(body, name);
        if (at < 0) {
            return otherwise;
        }
        var end = at;
        while (end < body.length() && (Character.isDigit(body.charAt(end)) || body.charAt(end) == '-')) {
            end++;
        }
        return end == at ? otherwise : Long.parseLong(body.substring(at, end));
    }

    /** The beginning of the first text under that name, as it stands in the JSON; empty if there is none. */
    static String text(String body, String name, int most) {
        var at = value(body, name);
        if (at < 0) {
            return "";
        }
        var end = at;
        while (end < body.length() && end - at < most && body.charAt(end) != '"' && body.charAt(end) != '\r') {
            end += body.charAt(end) == '\\' ? 2 : 1;
        }
        return body.substring(at, Math.min(end, body.length()));
    }

    static boolean isTrue(String body, String name) {
        var at = value(body, name);
        return at >= 0 && body.startsWith("true", at);
    }

    /** The list of texts under that name, as it stands in the JSON. */
    static String list(String body, String name) {
        var at = value(body, name);
        return at < 0 ? "[]" : body.substring(at, body.indexOf(']', at) + 1);
    }

    private static int value(String body, String name) {
        var at = body.indexOf("\"" + name + "\":");
        if (at >= 0) {
            var begin = at + name.length() + 3;
            return begin < body.length() && body.charAt(begin) == '"' ? begin + 1 : begin;
        }
        // a part of a form with a file in it
        var part = body.indexOf("name=\"" + name + "\"");
        var blank = part < 0 ? -1 : body.indexOf("\r\n\r\n", part);
        return blank < 0 ? -1 : blank + 4;
    }

    static String tooMany(int seconds) {
        return "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after " + seconds
                + "\",\"parameters\":{\"retry_after\":" + seconds + "}}";
    }

    /** The result of a method that neither sends nor edits. */
    static String result(String method) {
        return switch (method) {
            case "getme" -> ME;
            case "getfile" -> "{\"file_id\":\"f1\",\"file_unique_id\":\"u1\",\"file_path\":\"documents/f1\"}";
            default -> "true";
        };
    }

    /** The answer to a message that was sent or edited. */
    static String message(String method, int id, long chat) {
        if (COPIES.contains(method)) {
            return "{\"ok\":true,\"result\":{\"message_id\":" + id + "}}";
        }
        var media = switch (method) {
            case "senddocument" -> ",\"document\":{\"file_id\":\"f2\",\"file_unique_id\":\"u2\"}";
            case "sendphoto" -> ",\"photo\":[{\"file_id\":\"f3\",\"file_unique_id\":\"u3\",\"width\":9,\"height\":9}]";
            default -> ",\"text\":\"x\"";
        };
        return "{\"ok\":true,\"result\":{\"message_id\":" + id
                + ",\"from\":{\"id\":4200000043,\"is_bot\":true,\"first_name\":\"Kentongan\"},\"chat\":{\"id\":" + chat
                + ",\"type\":\"private\"},\"date\":1790000000" + media + "}}";
    }
}
