package kentongan.telegram.intake;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;

/** Tells a store that can't be reached, which passes, from one that was asked for something wrong, which does not. */
final class StoreAway {

    private StoreAway() {}

    static boolean says(DataAccessException e) {
        return !(e instanceof NonTransientDataAccessException) || e instanceof NonTransientDataAccessResourceException;
    }
}
