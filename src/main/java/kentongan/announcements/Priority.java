package kentongan.announcements;

/** How much an announcement hurries. */
public enum Priority {
    NORMAL,
    IMPORTANT,
    /** Rings at any hour; sending it is asked about once more. */
    URGENT
}
