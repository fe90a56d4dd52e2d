package kentongan.demo.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import kentongan.chat.ChatFixture;
import kentongan.demo.DemoYear;
import kentongan.office.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

class DemoControllerTests {

    private final ChatFixture office =
            ChatFixture.with("kentongan.announcements", "kentongan.questions", "kentongan.demo");
    private final DemoYear year = office.bean(DemoYear.class);

    @AfterEach
    void close() {
        office.close();
    }

    private static void refuses(ResponseEntity<Object> answer, HttpStatus status, String reason, String sentence) {
        assertThat(answer.getStatusCode()).isEqualTo(status);
        assertThat(answer.getBody()).isInstanceOfSatisfying(ProblemDetail.class, problem -> {
            assertThat(problem.getDetail()).contains(sentence);
            assertThat(problem.getProperties()).isEqualTo(Map.of("reason", reason));
        });
    }

    @Test
    void aRealOfficeHasNoSuchPage() {
        new WebApplicationContextRunner()
                .withBean(DemoYear.class, () -> year)
                .withUserConfiguration(DemoController.class)
                .withPropertyValues("kentongan.telegram.token=42:real")
                .run(context -> assertThat(context).doesNotHaveBean(DemoController.class));
    }

    @Test
    void aSimulatedOneIsFilledOnceAndTellsHowFarItIs() {
        var controller = new DemoController(year);
        refuses(controller.begin(), HttpStatus.CONFLICT, "no-head", "no head");
        office.member("Yohanis", Role.HEAD, null);

        assertThat(controller.begin().getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        refuses(controller.begin(), HttpStatus.CONFLICT, "before", "before");
        await().atMost(Duration.ofMinutes(2)).until(() -> !shown(controller).running());

        assertThat(shown(controller)).isEqualTo(new DemoController.Shown(false, DemoYear.WEEKS, DemoYear.WEEKS));
    }

    private static DemoController.Shown shown(DemoController controller) {
        return (DemoController.Shown)
                Objects.requireNonNull(controller.progress().getBody());
    }
}
