/** The roster as a sheet: reading what people import, planning and making the changes, writing the export. */
@NullMarked
package kentongan.roster.sheet;

import org.jspecify.annotations.NullMarked;
