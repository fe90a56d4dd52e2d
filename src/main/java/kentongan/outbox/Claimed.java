package kentongan.outbox;

/**
 * An entry that is marked as being sent and whose message is made.
 *
 * @param epoch in which it was claimed
 */
record Claimed(OutboxEntry entry, Act act, long epoch) {}
