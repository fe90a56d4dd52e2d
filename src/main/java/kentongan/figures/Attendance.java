package kentongan.figures;

import java.util.List;
import kentongan.figures.AttendanceFacts.Invited;
import kentongan.figures.AttendanceFacts.Occasion;
import kentongan.figures.AttendanceFacts.Presence;

/** How many of those invited came, to meetings or to trainings. */
public record Attendance(int onTime, int late, int excused, int absent) {

    static Attendance of(List<Invited> invited, Occasion occasion) {
        return new Attendance(
                count(invited, occasion, Presence.ON_TIME),
                count(invited, occasion, Presence.LATE),
                count(invited, occasion, Presence.EXCUSED),
                count(invited, occasion, Presence.ABSENT));
    }

    private static int count(List<Invited> invited, Occasion occasion, Presence presence) {
        return (int) invited.stream()
                .filter(it -> it.occasion() == occasion && it.presence() == presence)
                .count();
    }

    /** Those who came, on time or late, of all invited but the excused. */
    public Share present() {
        return new Share(onTime + late, onTime + late + absent);
    }
}
