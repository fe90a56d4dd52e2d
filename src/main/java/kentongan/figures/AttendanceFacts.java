package kentongan.figures;

import java.util.List;

/** Who was at what; a capability that calls people together is measured by one bean that implements this. */
public interface AttendanceFacts {

    /** What it was; the two are never counted together. */
    enum Occasion {
        MEETING,
        TRAINING
    }

    /** Whether somebody came. */
    enum Presence {
        ON_TIME,
        LATE,
        EXCUSED,
        ABSENT
    }

    /** One invited member at one meeting or training that has taken place. */
    record Invited(String member, Occasion occasion, Presence presence) {}

    /** Everybody invited to what began in that period and has taken place. */
    List<Invited> invited(Period period);
}
