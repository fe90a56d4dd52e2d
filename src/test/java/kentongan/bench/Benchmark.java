package kentongan.bench;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.extension.ExtendWith;

/** Measures; runs by {@code mvn -Pbench verify} alone, and not for ever. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("benchmark")
@ExtendWith(Bars.class)
@Timeout(value = 12, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
@interface Benchmark {}
