package kentongan.authority;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Button data that no button of ours has, made from some that one has. */
final class Forging {

    /** Of no kind, of a wrong kind, nobody's, too large, too long, somebody's, and of those characters that stand for something. */
    private static final List<String> INSTEAD = List.of(
            "",
            "x",
            "-1",
            "2147483648",
            "999999",
            "2026-13-45",
            "9999-12-31",
            "m101",
            "HEAD",
            "$where",
            "<b>&\u0000",
            "y".repeat(40));

    private Forging() {}

    /** Shorter ones, longer ones, and for each argument others in its place. */
    static List<String> of(String data) {
        var parts = data.split("\\|", -1);
        var forged = new ArrayList<String>();
        for (int length = 1; length < parts.length; length++) {
            forged.add(String.join("|", Arrays.copyOf(parts, length)));
        }
        forged.add(data + "|");
        forged.add(data + "|x|0|1");
        for (int place = 1; place < parts.length; place++) {
            for (var other : INSTEAD) {
                var copy = parts.clone();
                copy[place] = other;
                forged.add(String.join("|", copy));
            }
        }
        return forged;
    }
}
