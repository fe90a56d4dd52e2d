package kentongan.simulator.world;

/**
 * What an account shows of its owner; empty strings where it shows nothing.
 *
 * @param title the person's post at the office, for the page only: Telegram knows nothing of it
 */
public record Profile(
        long id,
        String firstName,
        String lastName,
        String username,
        String language,
        String avatarColour,
        String title) {

    public static Profile of(long id, String firstName, String lastName) {
        return new Profile(id, firstName, lastName, "", "id", "#5b7fb9", "");
    }
}
