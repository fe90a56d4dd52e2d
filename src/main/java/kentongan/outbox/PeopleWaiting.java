package kentongan.outbox;

/** How many people wait at this moment for an answer to what they just did. Whoever takes it in knows. */
@FunctionalInterface
public interface PeopleWaiting {

    int now();
}
