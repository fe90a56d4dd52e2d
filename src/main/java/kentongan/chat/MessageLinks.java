package kentongan.chat;

import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;

/** Remembers which matter a message on a phone belongs to, so that a reply to it finds its way. */
@Component
public class MessageLinks {

    private final MongoTemplate mongo;

    MessageLinks(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Document("links")
    record Link(@Id String id, String kind, String matter) {}

    /** Remembers it; message ids are unique in their chat. */
    public void put(long chatId, int messageId, String kind, String matter) {
        mongo.save(new Link(chatId + ":" + messageId, kind, matter));
    }

    /** The matter of that kind that the message belongs to. */
    public Optional<String> find(long chatId, int messageId, String kind) {
        return Optional.ofNullable(mongo.findById(chatId + ":" + messageId, Link.class))
                .filter(link -> link.kind().equals(kind))
                .map(Link::matter);
    }
}
