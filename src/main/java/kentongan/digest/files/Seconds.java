package kentongan.digest.files;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import kentongan.figures.Times;
import org.jspecify.annotations.Nullable;

/** Times as CSV has them: seconds with three decimals (product.md, "Figures"). */
final class Seconds {

    private static final int NANO_DIGITS = 9;
    private static final int DECIMALS = 3;

    private Seconds() {}

    static BigDecimal of(Duration time) {
        return BigDecimal.valueOf(time.getSeconds())
                .add(BigDecimal.valueOf(time.getNano(), NANO_DIGITS))
                .setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** One of the times; null where there are none. */
    static @Nullable BigDecimal of(Optional<Times> times, Function<Times, Duration> which) {
        return times.map(which).map(Seconds::of).orElse(null);
    }
}
