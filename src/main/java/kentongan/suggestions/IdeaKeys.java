package kentongan.suggestions;

/** The actions of the buttons under an idea; each has the suggestion as its first argument. */
public final class IdeaKeys {

    /** Adds a remark of the named author. */
    public static final String ADD = "sg-add";

    /** Withdraws a named suggestion; a second argument says that the author is sure. */
    public static final String WITHDRAW = "sg-wd";

    /** Lets the board show the author's name, or not: its second argument. */
    public static final String SHOW_NAME = "sg-show";

    /** Shows the head's card. */
    public static final String REVIEW = "sr-card";

    public static final String ACCEPT = "sr-ok";
    public static final String DECLINE = "sr-no";
    public static final String ASK = "sr-ask";
    public static final String BEING_APPLIED = "sr-app";
    public static final String APPLIED = "sr-done";

    /** Chooses who weighs it; further arguments are a page of names and a member to add or leave out. */
    public static final String WEIGH = "sw-pick";

    /** Scores it; its second argument is the scores given so far, as digits. */
    public static final String SCORE = "sw-score";

    /** Ends a weighing without those who are missing. */
    public static final String CLOSE = "sw-close";

    /** Chooses the suggestion that says the same; the second argument is a page. */
    public static final String MERGE = "sm-pick";

    /** Shows the picture of a suggestion; a second argument asks for the proof that it was applied. */
    public static final String PHOTO = "sg-pic";

    private IdeaKeys() {}
}
