package kentongan.telegram.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import kentongan.telegram.intake.InboxEntry.State;
import org.junit.jupiter.api.Test;

class ArrivingTests {

    private final Arriving arriving = new Arriving();

    @Test
    void whatIsBeingStoredIsLeftAlone() {
        assertThat(arriving.<Boolean>during(updates(71), this::isLeftAlone)).isTrue();
        assertThat(isLeftAlone()).isFalse();
    }

    @Test
    void whatIsStoredTwiceAtOnceIsLeftAloneUntilBothHaveDone() {
        var between = arriving.<Boolean>during(updates(71), () -> {
            arriving.during(updates(71), () -> "brought again");
            return isLeftAlone();
        });

        assertThat(between).isTrue();
        assertThat(isLeftAlone()).isFalse();
    }

    @Test
    void whatCouldNotBeStoredIsNotLeftAloneForEver() {
        assertThatThrownBy(() -> arriving.during(updates(71), () -> {
                    throw new IllegalStateException("away");
                }))
                .hasMessage("away");

        assertThat(isLeftAlone()).isFalse();
    }

    private boolean isLeftAlone() {
        var found = List.of(entry(71), entry(72));
        var rest = arriving.without(found);
        assertThat(rest).contains(entry(72));
        return !rest.contains(entry(71));
    }

    private static InboxEntry entry(int id) {
        return new InboxEntry(id, 5L, "{}", Instant.EPOCH, 0, State.NEW);
    }

    private static List<RawUpdate> updates(int id) {
        return List.of(new RawUpdate(id, 5L, null, "{}"));
    }
}
