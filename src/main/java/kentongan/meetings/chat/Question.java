package kentongan.meetings.chat;

/** The questions by which a meeting is planned, in their order (product.md, "A meeting"). */
enum Question {
    TITLE,
    KIND,
    TIME,
    LENGTH,
    PLACE,
    AGENDA,
    AUDIENCE,
    REPEAT,
    END,
    REMIND,
    SUMMARY
}
