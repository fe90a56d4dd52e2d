package kentongan.digest;

import kentongan.office.Member;
import kentongan.office.Role;

/** What somebody's digest tells of, by their role (product.md, "The weekly digest"). */
enum Scope {
    OFFICE,
    SECTION,
    OWN;

    static Scope of(Member reader) {
        if (reader.role() == Role.HEAD) {
            return OFFICE;
        }
        return reader.role() == Role.SECTION_HEAD && reader.sectionId() != null ? SECTION : OWN;
    }
}
