package kentongan.suggestions.anonymity;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;

/**
 * Which suggestion a ticket code belongs to. The code itself is never stored: its slow hash is the key, with one salt for the
 * whole installation, since a salt for each could not be found without the code.
 */
@Component
public class Tickets {

    private static final String SALT = "ticket-salt";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    private final MongoTemplate mongo;
    private final int rounds;
    private final SecureRandom random = new SecureRandom();

    Tickets(MongoTemplate mongo, @Value("${kentongan.tickets.rounds:210000}") int rounds) {
        this.mongo = mongo;
        this.rounds = rounds;
    }

    @Document("suggestion-tickets")
    record Ticket(@Id String hash, String suggestion) {}

    @Document("suggestion-salt")
    record Salt(@Id String id, String value) {}

    /** A new ticket for the suggestion; each time another one, and all of them are good. */
    public TicketCode issue(String suggestion) {
        var code = TicketCode.random(random);
        mongo.insert(new Ticket(hash(code), suggestion));
        return code;
    }

    /** The suggestion that the code belongs to. */
    public Optional<String> find(TicketCode code) {
        return Optional.ofNullable(mongo.findById(hash(code), Ticket.class)).map(Ticket::suggestion);
    }

    /** Makes the suggestion's tickets worthless. */
    public void forget(String suggestion) {
        mongo.remove(query(where("suggestion").is(suggestion)), Ticket.class);
    }

    /** A random id of a suggestion or a remark. */
    public String newId() {
        return TicketCode.randomId(random);
    }

    private String hash(TicketCode code) {
        try {
            var key = new PBEKeySpec(code.letters().toCharArray(), salt(), rounds, HASH_BITS);
            var hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(key);
            return Base64.getEncoder().encodeToString(hash.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2WithHmacSHA256", e);
        }
    }

    private byte[] salt() {
        var stored = mongo.findById(SALT, Salt.class);
        return Base64.getDecoder().decode(stored == null ? first() : stored.value());
    }

    private String first() {
        var bytes = new byte[SALT_BYTES];
        random.nextBytes(bytes);
        var salt = new Salt(SALT, Base64.getEncoder().encodeToString(bytes));
        try {
            return mongo.insert(salt).value();
        } catch (DuplicateKeyException anotherWasFaster) {
            return Objects.requireNonNull(mongo.findById(SALT, Salt.class)).value();
        }
    }
}
