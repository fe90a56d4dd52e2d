package kentongan.meetings;

import java.util.List;

/**
 * Occurrences of the coming weeks that are new, were moved or were cancelled. It is told before they are stored, and told
 * again if a crash falls between, so taking it must be idempotent.
 */
public record OccurrencesChanged(Meeting meeting, List<Occurrence> occurrences) {}
