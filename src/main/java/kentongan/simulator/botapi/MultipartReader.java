package kentongan.simulator.botapi;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Splits a multipart/form-data body into fields and files. */
final class MultipartReader {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);
    private static final byte[] HEADER_END = {'\r', '\n', '\r', '\n'};

    private final byte[] body;
    private final byte[] delimiter;

    MultipartReader(byte[] body, String contentType) {
        Matcher matcher = BOUNDARY.matcher(contentType);
        if (!matcher.find()) {
            throw ApiError.badRequest("can't find the multipart boundary");
        }
        this.body = body;
        this.delimiter = ("\r\n--" + matcher.group(1)).getBytes(StandardCharsets.ISO_8859_1);
    }

    void read(BiConsumer<String, String> fields, BiConsumer<String, Upload> files) {
        byte[] first = Arrays.copyOfRange(delimiter, 2, delimiter.length);
        int at = indexOf(first, 0);
        at = at < 0 ? -1 : at + first.length;
        while (at >= 0 && at + 2 <= body.length && body[at] != '-') {
            int headersEnd = indexOf(HEADER_END, at);
            int end = headersEnd < 0 ? -1 : indexOf(delimiter, headersEnd + 2);
            if (end < 0) {
                throw ApiError.badRequest("the multipart body is cut off");
            }
            String headers = new String(body, at, headersEnd - at, StandardCharsets.UTF_8);
            byte[] content = Arrays.copyOfRange(body, Math.min(headersEnd + HEADER_END.length, end), end);
            readPart(headers, content, fields, files);
            at = end + delimiter.length;
        }
    }

    private static void readPart(
            String headers, byte[] content, BiConsumer<String, String> fields, BiConsumer<String, Upload> files) {
        String name = parameter(headers, "name");
        if (name == null) {
            throw ApiError.badRequest("a multipart field has no name");
        }
        String fileName = parameter(headers, "filename");
        if (fileName == null) {
            fields.accept(name, new String(content, StandardCharsets.UTF_8));
        } else {
            files.accept(name, new Upload(fileName, contentType(headers), content));
        }
    }

    private static @Nullable String parameter(String headers, String name) {
        Matcher matcher = Pattern.compile("[;\\s]" + name + "=\"((?:[^\"\\\\]|\\\\.)*)\"", Pattern.CASE_INSENSITIVE)
                .matcher(headers);
        return matcher.find() ? matcher.group(1).replaceAll("\\\\(.)", "$1").replace("%22", "\"") : null;
    }

    private static String contentType(String headers) {
        for (String line : headers.split("\r\n", -1)) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-type:")) {
                return line.substring("content-type:".length()).trim();
            }
        }
        return "application/octet-stream";
    }

    private int indexOf(byte[] wanted, int from) {
        for (int i = from; i <= body.length - wanted.length; i++) {
            if (body[i] == wanted[0] && Arrays.equals(body, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }
}
