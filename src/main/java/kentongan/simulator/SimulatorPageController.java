package kentongan.simulator;

import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Shows the row of phones, and serves the files of that page, while there is no bot token. */
@Controller
@WhenSimulated
class SimulatorPageController implements WebMvcConfigurer {

    /** After an upgrade no browser mixes old and new parts of the page. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/simulator/**")
                .addResourceLocations("classpath:/simulator/page/")
                .setCacheControl(CacheControl.noCache());
    }

    @GetMapping({"/simulator", "/simulator/"})
    String page() {
        return "forward:/simulator/index.html";
    }
}
