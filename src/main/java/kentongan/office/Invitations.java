package kentongan.office;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kentongan.office.Invitation.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The invitations that were made. */
@Component
public class Invitations {

    /** How long a link for everyone is good. */
    public static final Duration COMMON_TERM = Duration.ofDays(7);

    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int CODE_LENGTH = 20;
    private static final int ID_LENGTH = 12;

    private final MongoTemplate mongo;
    private final SecureRandom random = new SecureRandom();

    Invitations(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    public Optional<Invitation> byCode(String code) {
        return Optional.ofNullable(mongo.findById(code, Invitation.class));
    }

    /**
     * The invitation for the first head: the same each time until it is used.
     *
     * @param wanted the code that the office chose; null for one of our own
     */
    public Invitation setup(@Nullable String wanted) {
        var made = mongo.find(query(where("kind").is(Kind.SETUP)), Invitation.class).stream()
                .filter(it -> wanted == null ? !it.withdrawn() : it.code().equals(wanted))
                .findFirst();
        var setup = made.orElseGet(
                () -> add(new Invitation(wanted == null ? newCode() : wanted, Kind.SETUP, newId(), null, null, false)));
        var others = query(where("kind").is(Kind.SETUP).and("_id").ne(setup.code()));
        mongo.updateMulti(others, Update.update("withdrawn", true), Invitation.class);
        mongo.updateFirst(query(where("_id").is(setup.code())), Update.update("withdrawn", false), Invitation.class);
        return setup;
    }

    /** The invitation for everyone that was made on that occasion, made now if it was not. */
    public Invitation common(String occasion, Instant now) {
        return one(where("occasion").is(occasion))
                .orElseGet(() ->
                        add(new Invitation(newCode(), Kind.COMMON, null, occasion, now.plus(COMMON_TERM), false)));
    }

    /** The invitation of that member, made now if there is none. */
    public Invitation personal(String memberId) {
        return of(memberId).orElseGet(() -> add(newPersonal(memberId)));
    }

    /** The invitation that was made for that member alone, if one was. */
    public Optional<Invitation> of(String memberId) {
        return one(where("memberId").is(memberId));
    }

    /** The code of each of these members' invitations; they are made for those who have none. */
    public Map<String, String> codesOf(Collection<String> memberIds) {
        var codes = mongo.find(query(where("memberId").in(memberIds)), Invitation.class).stream()
                .filter(it -> !it.withdrawn())
                .collect(Collectors.toMap(it -> String.valueOf(it.memberId()), Invitation::code, (a, b) -> a));
        var missing = memberIds.stream()
                .filter(id -> !codes.containsKey(id))
                .map(this::newPersonal)
                .toList();
        mongo.insertAll(List.copyOf(missing));
        missing.forEach(it -> codes.put(String.valueOf(it.memberId()), it.code()));
        return codes;
    }

    /** Makes a code worthless; returns whether it exists. */
    public boolean withdraw(String code) {
        return mongo.updateFirst(query(where("_id").is(code)), Update.update("withdrawn", true), Invitation.class)
                        .getMatchedCount()
                == 1;
    }

    /** A code that nobody can guess: 100 random bits. */
    public String newCode() {
        return randomWord(CODE_LENGTH);
    }

    /** An id for a member who comes in by no update of ours. */
    public String newId() {
        return randomWord(ID_LENGTH);
    }

    private String randomWord(int length) {
        return random.ints(length, 0, BASE32.length())
                .mapToObj(i -> BASE32.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private Invitation newPersonal(String memberId) {
        return new Invitation(newCode(), Kind.PERSONAL, memberId, null, null, false);
    }

    private Optional<Invitation> one(Criteria which) {
        return Optional.ofNullable(mongo.findOne(query(which), Invitation.class));
    }

    private Invitation add(Invitation invitation) {
        try {
            return mongo.insert(invitation);
        } catch (DuplicateKeyException existing) {
            return byCode(invitation.code()).orElse(invitation);
        }
    }
}
