package kentongan.simulator;

import kentongan.simulator.world.Person;

/** Somebody as the page's row of phones shows them. */
public record PersonState(
        long id,
        String firstName,
        String lastName,
        String username,
        String language,
        String avatarColour,
        String title,
        boolean blocked,
        boolean started,
        int unread) {

    static PersonState of(Person person) {
        return new PersonState(
                person.id(),
                person.profile().firstName(),
                person.profile().lastName(),
                person.profile().username(),
                person.profile().language(),
                person.profile().avatarColour(),
                person.profile().title(),
                person.isBlocked(),
                person.isStarted(),
                person.unread());
    }
}
