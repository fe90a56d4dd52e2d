package kentongan.demo;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import kentongan.office.Member;
import kentongan.office.Member.Standing;
import kentongan.office.Role;

/** Invents the people of an office: a head, a secretary, a head for each section, and employees. Nobody of them has a phone. */
public final class MadeUpStaff {

    private static final List<String> FIRST = List.of(
            "Aziza",
            "Budi",
            "Dorkas",
            "Elisabet",
            "Fransiskus",
            "Hana",
            "Ibrahim",
            "Julianus",
            "Kornelia",
            "Lukas",
            "Marthina",
            "Nurhayati",
            "Obet",
            "Petrus",
            "Rahel",
            "Samuel",
            "Teresia",
            "Usman",
            "Wempi",
            "Yakoba");
    private static final List<String> LAST = List.of(
            "Kalami",
            "Mambraku",
            "Osok",
            "Malibela",
            "Sagisolo",
            "Wamaer",
            "Rumbiak",
            "Kambuaya",
            "Nauw",
            "Saputra",
            "Rahmawati",
            "Bless",
            "Klasibin",
            "Howay",
            "Sesa",
            "Solossa",
            "Tenau",
            "Yable",
            "Imbir",
            "Asmuruf",
            "Duwit",
            "Fatagur",
            "Gifelem",
            "Iek",
            "Jitmau");

    private MadeUpStaff() {}

    /**
     * Invents so many people, spread over the sections.
     *
     * @param sections ids of sections; there may be none
     */
    public static List<Member> of(int people, List<String> sections, Instant since) {
        return IntStream.range(0, people)
                .mapToObj(number -> person(number, sections, since))
                .toList();
    }

    private static Member person(int number, List<String> sections, Instant since) {
        var role = role(number, sections.size());
        var hasSection = role == Role.SECTION_HEAD || role == Role.EMPLOYEE && !sections.isEmpty();
        return new Member(
                "demo" + number,
                name(number),
                null,
                role,
                Standing.ACTIVE,
                hasSection ? sections.get(Math.floorMod(number - 2, sections.size())) : null,
                null,
                null,
                null,
                true,
                since);
    }

    private static Role role(int number, int sections) {
        if (number == 0) {
            return Role.HEAD;
        }
        if (number == 1) {
            return Role.SECRETARY;
        }
        return number < 2 + sections ? Role.SECTION_HEAD : Role.EMPLOYEE;
    }

    private static String name(int number) {
        var round = number / (FIRST.size() * LAST.size());
        var name =
                FIRST.get(number % FIRST.size()) + " " + LAST.get((number * 7 + number / FIRST.size()) % LAST.size());
        return round == 0 ? name : name + " " + (round + 1);
    }
}
