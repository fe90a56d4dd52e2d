package kentongan.telegram.intake;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import kentongan.office.Role;
import kentongan.telegram.EdgeFixture;
import kentongan.telegram.intake.InboxEntry.State;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An office whose members 5 and 6 talk to the bot, with the real intake in between. */
class RunningOffice {

    protected final EdgeFixture office = new EdgeFixture();

    @BeforeEach
    void start() {
        office.start();
        office.member(5, Role.EMPLOYEE);
        office.member(6, Role.EMPLOYEE);
    }

    @AfterEach
    void close() {
        office.close();
    }

    protected static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptions();
    }

    protected InboxEntry stored(int id) {
        return Objects.requireNonNull(office.store.template().findById(id, InboxEntry.class), "update " + id);
    }

    protected void awaitState(int id, State state) {
        soon().until(() -> office.store.template().findById(id, InboxEntry.class) != null);
        soon().until(() -> stored(id).state() == state);
    }

    protected List<String> heard() {
        return office.listener.heard;
    }
}
