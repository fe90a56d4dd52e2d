package kentongan.simulator;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the row of phones at a short address while there is no bot token. */
@Controller
@ConditionalOnExpression("'${kentongan.telegram.token:}'.isBlank()")
class SimulatorPageController {

    @GetMapping({"/simulator", "/simulator/"})
    String page() {
        return "forward:/simulator/index.html";
    }
}
