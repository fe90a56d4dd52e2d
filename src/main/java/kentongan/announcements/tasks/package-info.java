/** What people have still to do, listed on the phone, and how a section head passes it on. */
@NullMarked
package kentongan.announcements.tasks;

import org.jspecify.annotations.NullMarked;
