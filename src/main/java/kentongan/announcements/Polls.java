package kentongan.announcements;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The stored polls. Each step is one conditional update of one document, so that no vote is half counted. */
@Component
class Polls {

    private final MongoTemplate mongo;

    Polls(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The poll of an announcement; a fresh one as long as nothing is stored of it. */
    Poll of(Announcement announcement) {
        var found = mongo.findById(announcement.id(), Poll.class);
        var poll = found == null ? Poll.fresh(announcement) : found;
        // votes for the text before a correction that asked for new ones are void
        return poll.isClosed() || poll.round() == round(announcement) ? poll : Poll.fresh(announcement);
    }

    boolean isClosed(Announcement announcement) {
        return announcement.kind() == Kind.POLL && of(announcement).isClosed();
    }

    /** Counts an anonymous vote and notes that the member has voted, both or neither; false if they had, or it is closed. */
    boolean cast(Announcement announcement, String member, Choices choices) {
        begin(announcement);
        var open = query(where("_id")
                .is(announcement.id())
                .and("closedAt")
                .is(null)
                .and("round")
                .is(round(announcement))
                .and("voters")
                .ne(member));
        var update = new Update().addToSet("voters", member);
        choices.options().forEach(option -> update.inc("counts." + option, 1));
        return mongo.updateFirst(open, update, Poll.class).getMatchedCount() == 1;
    }

    /** Whether the member has cast an anonymous vote. */
    boolean hasVoted(Announcement announcement, String member) {
        return of(announcement).voters().contains(member);
    }

    /** From now on no vote is taken; the first who closes it says when. */
    void close(Announcement announcement, Instant at) {
        begin(announcement);
        var open = query(where("_id").is(announcement.id()).and("closedAt").is(null));
        mongo.updateFirst(open, Update.update("closedAt", at), Poll.class);
    }

    /** Keeps the result of a named poll that was closed. */
    void result(String id, PollCount count) {
        var update = Update.update("counts", count.byOption()).set("voted", count.voted());
        mongo.updateFirst(query(where("_id").is(id)), update, Poll.class);
    }

    void told(String id) {
        mongo.updateFirst(query(where("_id").is(id)), Update.update("told", true), Poll.class);
    }

    /** Those that were closed, and whose result not every phone was sent. */
    List<Poll> halfClosed() {
        return mongo.find(query(where("told").is(false).and("closedAt").ne(null)), Poll.class);
    }

    /** Sees to it that the document is there and counts the votes for the text as it now stands. */
    private void begin(Announcement announcement) {
        var id = announcement.id();
        if (mongo.findById(id, Poll.class) == null) {
            try {
                mongo.insert(Poll.fresh(announcement));
            } catch (DuplicateKeyException begunMeanwhile) {
                // all the better
            }
        }
        var round = round(announcement);
        var earlier =
                query(where("_id").is(id).and("closedAt").is(null).and("round").lt(round));
        var anew = Update.update("round", round)
                .set("counts", Poll.zeros(announcement))
                .set("voters", List.of());
        mongo.updateFirst(earlier, anew, Poll.class);
    }

    private static int round(Announcement announcement) {
        return (int) announcement.versions().stream()
                .filter(Announcement.Version::mattered)
                .count();
    }
}
