package kentongan.meetings.schedule;

import java.time.Instant;
import kentongan.meetings.attendance.CloseCheckIns;
import kentongan.meetings.attendance.OpenCheckIns;
import kentongan.meetings.attendance.ShowCheckIns;
import kentongan.schedule.Sweep;
import org.springframework.stereotype.Component;

/** Opens check-ins at the start, shows a new code every 30 seconds, and closes them at the end. */
@Component
class AttendanceSweep implements Sweep {

    private final OpenCheckIns open;
    private final ShowCheckIns show;
    private final CloseCheckIns close;

    AttendanceSweep(OpenCheckIns open, ShowCheckIns show, CloseCheckIns close) {
        this.open = open;
        this.show = show;
        this.close = close;
    }

    @Override
    public String name() {
        return "attendance";
    }

    @Override
    public void sweep(Instant now) {
        open.open(now);
        close.closeDue(now);
        show.show(now);
    }
}
