/** Offers the made-up year on the simulator's page; the simulator itself knows nothing of it. */
@NullMarked
package kentongan.demo.page;

import org.jspecify.annotations.NullMarked;
