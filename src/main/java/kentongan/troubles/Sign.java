package kentongan.troubles;

import java.time.Instant;

/** Shows whether there is one kind of trouble; whoever knows of it implements this, the edges included. */
public interface Sign {

    Kind kind();

    /** Looks now; cheap enough for twice a minute. */
    Sighting look(Instant now);
}
