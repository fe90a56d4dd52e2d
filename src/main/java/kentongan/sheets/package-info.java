/** Tables as files that spreadsheets open, with cells that no spreadsheet takes for a formula. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package kentongan.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
