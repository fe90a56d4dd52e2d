/** Invitations: links and posters for everyone or for one person. */
@NullMarked
package kentongan.roster.invite;

import org.jspecify.annotations.NullMarked;
