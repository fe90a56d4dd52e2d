package kentongan.authority;

import java.util.Arrays;
import java.util.List;

/** The columns of the table: everybody who could try something. */
enum Who {
    HEAD('H'),
    SECRETARY('S'),
    /** Of the section that the matter belongs to. */
    SECTION_HEAD('K'),
    OTHER_SECTION_HEAD('L'),
    /** Who got it, asked it, suggested it or is invited to it. */
    CONCERNED('A'),
    UNCONCERNED('B'),
    /** Has opened a link and is not let in yet. */
    NEWCOMER('N'),
    REMOVED('R'),
    STRANGER('X');

    static final List<Who> MEMBERS = List.of(HEAD, SECRETARY, SECTION_HEAD, OTHER_SECTION_HEAD, CONCERNED, UNCONCERNED);

    private final char letter;

    Who(char letter) {
        this.letter = letter;
    }

    /** Those of that many letters, as {@code H K}. */
    static List<Who> ofLetters(String letters) {
        return Arrays.stream(values())
                .filter(who -> letters.indexOf(who.letter) >= 0)
                .toList();
    }
}
