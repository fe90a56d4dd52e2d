package kentongan.demo.page;

import kentongan.demo.DemoYear;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Fills the simulated office with a year, and tells how far that has come. An office with a bot token is real: none there. */
@RestController
@ConditionalOnExpression("'${kentongan.telegram.token:}'.isBlank()")
class DemoController {

    private final DemoYear year;

    DemoController(DemoYear year) {
        this.year = year;
    }

    /**
     * How far it has come.
     *
     * @param done how many weeks are there
     */
    record Shown(boolean running, int done, int of) {}

    @PostMapping("/simulator/demo")
    ResponseEntity<Object> begin() {
        return switch (year.begin()) {
            case BEGUN -> ResponseEntity.accepted().body(shown());
            case BEFORE -> refusal(HttpStatus.CONFLICT, "before", "This office was filled with a year before.");
            case NO_HEAD -> refusal(HttpStatus.CONFLICT, "no-head", "This office has no head yet: try again soon.");
        };
    }

    @GetMapping("/simulator/demo")
    ResponseEntity<Object> progress() {
        return ResponseEntity.ok(shown());
    }

    private Shown shown() {
        var progress = year.progress();
        return new Shown(progress.isRunning(), progress.weeks(), DemoYear.WEEKS);
    }

    /** The reason is for the page, which says it in its own language. */
    private static ResponseEntity<Object> refusal(HttpStatus status, String reason, String sentence) {
        var problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setProperty("reason", reason);
        return ResponseEntity.status(status).body(problem);
    }
}
