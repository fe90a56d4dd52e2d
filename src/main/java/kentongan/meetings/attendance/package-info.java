/** Who was at a meeting: the check-in with its code, ticks by hand, deputies, and the attendance that is kept. */
@NamedInterface("attendance")
@NullMarked
package kentongan.meetings.attendance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
