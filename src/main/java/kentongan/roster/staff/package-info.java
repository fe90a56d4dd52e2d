/** The staff list: who is on the roster, in which section and role, and what may be changed. */
@NullMarked
package kentongan.roster.staff;

import org.jspecify.annotations.NullMarked;
