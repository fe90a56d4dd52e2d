package kentongan.announcements;

import java.util.List;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Takes in an announcement whose story is over, as told elsewhere; nothing is sent to anybody. */
@Component
public class PastAnnouncements {

    private final MongoTemplate mongo;
    private final DeliveryTraces traces;

    PastAnnouncements(MongoTemplate mongo, DeliveryTraces traces) {
        this.mongo = mongo;
        this.traces = traces;
    }

    /**
     * Stores it with all its deliveries.
     *
     * @throws org.springframework.dao.DuplicateKeyException if it is there already
     */
    public void add(Announcement announcement, List<Delivery> deliveries) {
        var sent = announcement.sentAt() == null ? announcement.createdAt() : announcement.sentAt();
        traces.sending(announcement.id(), sent);
        for (var delivery : deliveries) {
            if (delivery.sentAt() != null) {
                traces.sending(announcement.id(), delivery.sentAt());
            }
        }
        mongo.insert(announcement);
        if (!deliveries.isEmpty()) {
            mongo.insertAll(deliveries);
        }
    }
}
