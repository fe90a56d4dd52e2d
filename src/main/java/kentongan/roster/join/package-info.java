/** How a stranger becomes a colleague: opening a link, telling name and section, being let in. */
@NullMarked
package kentongan.roster.join;

import org.jspecify.annotations.NullMarked;
