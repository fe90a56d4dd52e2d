package kentongan.simulator.office;

import java.util.List;
import java.util.stream.Stream;
import kentongan.simulator.world.Profile;

/** The head and the staff of the office that a first visit finds, and the sheet that names them. */
public final class OfficePeople {

    private static final String LANGUAGE = "id";

    private static final Profile HEAD =
            new Profile(700_001, "Yohana", "Mambraku", "yohana_mambraku", LANGUAGE, "#b5485d", "Kepala Distrik");

    private static final List<Colleague> STAFF = List.of(
            new Colleague(
                    new Profile(700_002, "Markus", "Kalami", "markus_kalami", LANGUAGE, "#3f7cac", "Sekretaris"),
                    "Pemerintahan",
                    "sekretaris",
                    "197803122005011004"),
            new Colleague(
                    new Profile(
                            700_003,
                            "Siti",
                            "Rahmawati",
                            "siti_rahmawati",
                            LANGUAGE,
                            "#2f8f6b",
                            "Kepala Seksi Pelayanan Umum"),
                    "Pelayanan Umum",
                    "kepala seksi",
                    "198206172009042003"),
            new Colleague(
                    new Profile(700_004, "Dewi Lestari", "Sesa", "dewi_sesa", LANGUAGE, "#8a5fb0", "Staf Pemerintahan"),
                    "Pemerintahan",
                    "pegawai",
                    "199001252014032002"),
            new Colleague(
                    new Profile(700_005, "Agus Salim", "Howay", "agus_howay", LANGUAGE, "#c07a2c", "Staf Pemberdayaan"),
                    "Pemberdayaan",
                    "pegawai",
                    "198711082012121001"),
            new Colleague(
                    new Profile(
                            700_006,
                            "Fransina",
                            "Malibela",
                            "fransina_malibela",
                            LANGUAGE,
                            "#4a6fa5",
                            "Staf Pelayanan Umum"),
                    "Pelayanan Umum",
                    "pegawai",
                    "199305192019032005"));

    private OfficePeople() {}

    /** Everyone, the head first. */
    public static List<Profile> profiles() {
        return Stream.concat(Stream.of(HEAD), STAFF.stream().map(Colleague::profile))
                .toList();
    }

    static long head() {
        return HEAD.id();
    }

    static List<Long> staff() {
        return STAFF.stream().map(colleague -> colleague.profile.id()).toList();
    }

    /** The staff as the roster's import wants them. */
    static String sheet() {
        StringBuilder sheet = new StringBuilder("name,section,title,role,nip,telegram_id\n");
        for (Colleague colleague : STAFF) {
            Profile profile = colleague.profile;
            sheet.append(String.join(
                            ",",
                            profile.firstName() + " " + profile.lastName(),
                            colleague.section,
                            profile.title(),
                            colleague.role,
                            colleague.nip,
                            Long.toString(profile.id())))
                    .append('\n');
        }
        return sheet.toString();
    }

    private record Colleague(Profile profile, String section, String role, String nip) {}
}
