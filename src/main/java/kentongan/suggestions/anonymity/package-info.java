/** What keeps an anonymous author unknown (decision 0007); it knows nothing of what a suggestion is. */
@NullMarked
package kentongan.suggestions.anonymity;

import org.jspecify.annotations.NullMarked;
