/** The files that go with a digest: people and deliveries as CSV, everything as XLSX, and the monthly report as PDF. */
@NullMarked
package kentongan.digest.files;

import org.jspecify.annotations.NullMarked;
