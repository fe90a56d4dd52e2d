package kentongan.office;

/** What a member is in the office, which decides what they may do (product.md, "People"). */
public enum Role {
    HEAD,
    SECRETARY,
    SECTION_HEAD,
    EMPLOYEE;

    /** Whether this role may run the roster and the settings. */
    public boolean runsTheOffice() {
        return this == HEAD || this == SECRETARY;
    }

    /** Whether this role may post announcements and plan meetings, be it for the office or for a section. */
    public boolean mayPost() {
        return this != EMPLOYEE;
    }
}
