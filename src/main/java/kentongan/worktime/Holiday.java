package kentongan.worktime;

import java.time.LocalDate;

/**
 * A day on which the office is closed although its weekday works: a national holiday or <em>cuti bersama</em>.
 *
 * @param source where the date is decreed
 */
public record Holiday(LocalDate date, String name, String source) {}
