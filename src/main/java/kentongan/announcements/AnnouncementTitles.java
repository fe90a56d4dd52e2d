package kentongan.announcements;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import kentongan.batching.Slices;
import kentongan.chat.Words;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Tells how announcements begin, for lists of many; whoever shows one sees to it that its reader may see it. */
@Component
public class AnnouncementTitles {

    /** The embedded store compares each document it finds with the whole batch. */
    private static final int BATCH = 100;

    private final MongoTemplate mongo;

    AnnouncementTitles(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** What an announcement says, and nothing else of it. */
    record Said(@Id String id, Words words) {}

    /**
     * The beginning of each that is there, by id; blank where it has no words.
     *
     * @param most the most UTF-16 units of a beginning
     */
    public Map<String, String> of(Collection<String> announcements, int most) {
        var titles = new HashMap<String, String>();
        for (var batch : Slices.of(announcements, BATCH)) {
            var which = query(where("_id").in(batch));
            which.fields().include("words");
            mongo.find(which, Said.class, mongo.getCollectionName(Announcement.class))
                    .forEach(it -> titles.put(it.id(), it.words().excerpt(most)));
        }
        return titles;
    }
}
