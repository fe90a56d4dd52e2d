package kentongan.simulator.text;

import java.util.Map;

/** One {@code &…;} of the HTML parse mode; what Telegram doesn't know stays as it is written. */
record CharacterReference(String text, int length) {

    private static final Map<String, String> NAMED = Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"");
    private static final int LONGEST = 10;

    static CharacterReference at(String html, int at) {
        int end = html.indexOf(';', at);
        if (end < 0 || end - at > LONGEST) {
            return new CharacterReference("&", 1);
        }
        String name = html.substring(at + 1, end);
        String text = name.startsWith("#") ? numeric(name.substring(1)) : NAMED.getOrDefault(name, "");
        return text.isEmpty() ? new CharacterReference("&", 1) : new CharacterReference(text, end - at + 1);
    }

    private static String numeric(String digits) {
        try {
            int code = digits.startsWith("x") || digits.startsWith("X")
                    ? Integer.parseInt(digits.substring(1), 16)
                    : Integer.parseInt(digits);
            return code > 0 && Character.isValidCodePoint(code) ? Character.toString(code) : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }
}
