package kentongan.office;

import kentongan.worktime.Holidays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the holidays when the program starts, so that a wrong file is noticed then. */
@Configuration(proxyBeanMethods = false)
class HolidayConfiguration {

    @Bean
    Holidays holidays(OfficeProperties office) {
        return new HolidayFile(office.holidays()).read();
    }
}
