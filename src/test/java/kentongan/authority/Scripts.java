package kentongan.authority;

import java.util.ArrayList;
import java.util.List;

/** Ways to places that pressing each button once does not reach; what stands in brackets is tapped, the rest is typed. */
final class Scripts {

    private static final List<List<String>> EVERYBODY = List.of(List.of("Sepatah kata"), List.of("/saran Usul lain"));

    private static final List<List<String>> POSTERS = List.of(
            List.of("/umumkan Halo"),
            List.of("/umumkan Halo", "[Jenis: instruksi]", "[Jenis: pemberitahuan]"),
            List.of("/umumkan Halo", "[Jenis: instruksi]", "[Jenis: pemberitahuan]", "Ya\nTidak", "[Pilihan jawaban…]"),
            List.of("/umumkan Halo", "[Tenggat…]", "besok 16:00", "[Tenggat…]"),
            List.of("/umumkan Halo", "[🗓 Jadwalkan…]", "besok 09:00", "[🗓 Jadwalkan…]"),
            List.of("/umumkan Halo", "[Prioritas: biasa]", "[Prioritas: penting]", "[Kirim ke]"),
            List.of("/rapat Rapat baru"),
            List.of("/rapat Rapat baru", "[Rapat]", "[26]"));

    private static final List<List<String>> OFFICE =
            List.of(List.of("/pegawai Citra"), List.of("/pegawai", "[Impor]", "pegawai.csv"));

    private static final List<List<String>> HEADS =
            List.of(List.of("/ide", "[Diterima", "[1]"), List.of("/ide", "[Diterima", "[2]"));

    private static final List<List<String>> PRAISERS = List.of(List.of("/puji Citra Terima kasih"));

    /** Buttons that show only where there is more of something than here; the first argument is that of the button in braces. */
    private static final List<String> MADE = List.of(
            "anns|0|",
            "mn-leave|{mn-send}",
            "pass-g|{pass-p}|0",
            "pr-for|m108",
            "pr-hint|0",
            "pr-page|{pr-to}|0",
            "pu-res|2026-11-23",
            "qpage|0",
            "sm-page|{sm-pick}|0",
            "sw-page|{sw-pick}|0",
            "tk-wd|{tk-add}");

    private Scripts() {}

    static List<String> made() {
        return MADE;
    }

    static List<List<String>> of(Who who, List<String> tickets) {
        var all = new ArrayList<>(EVERYBODY);
        tickets.forEach(ticket -> all.add(List.of("/tiket " + ticket)));
        if (who == Who.HEAD || who == Who.SECRETARY || who == Who.SECTION_HEAD) {
            all.addAll(POSTERS);
        }
        if (who == Who.HEAD || who == Who.SECRETARY) {
            all.addAll(OFFICE);
        }
        if (who == Who.HEAD) {
            all.addAll(HEADS);
        }
        if (who == Who.HEAD || who == Who.SECTION_HEAD) {
            all.addAll(PRAISERS);
        }
        return all;
    }
}
