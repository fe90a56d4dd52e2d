package kentongan.announcements;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kentongan.announcements.Delivery.State;
import kentongan.batching.Batched;
import kentongan.batching.Slices;
import kentongan.outbox.MissingDocuments;
import kentongan.outbox.OutboxOwner.Failure;
import kentongan.outbox.Receipt;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The stored deliveries. All access is by {@code _id}, since the embedded store scans for anything else. */
@Component
class Deliveries {

    /** The embedded store compares each document it finds with the whole batch. */
    private static final int BATCH = 100;

    private final MongoTemplate mongo;
    private final DeliveryTraces traces;
    private final Batched<String, Optional<Delivery>> byId;
    private final Batched<Answered, Boolean> replies;

    Deliveries(MongoTemplate mongo, DeliveryTraces traces) {
        this.mongo = mongo;
        this.traces = traces;
        this.byId = Batched.reads(BATCH, ids -> byIds(List.copyOf(ids)), Delivery::id);
        this.replies = Batched.writes(BATCH, this::reply);
    }

    private record Answered(String delivery, Reply reply) {}

    /**
     * Stores those that are not there yet, of an announcement that is sent now.
     *
     * @return all of them as they are stored
     */
    List<Delivery> add(List<Delivery> deliveries, Instant at) {
        deliveries.stream().map(Delivery::announcement).distinct().forEach(it -> traces.sending(it, at));
        var there = new HashSet<>(MissingDocuments.insert(mongo, deliveries, Delivery.class));
        var stored = new ArrayList<>(
                deliveries.stream().filter(it -> !there.contains(it)).toList());
        stored.addAll(byIds(there.stream().map(Delivery::id).toList()));
        return stored;
    }

    /** Something that is true of all of them is about to change, as when their announcement is recalled. */
    void changing(String announcement) {
        traces.changing(announcement);
    }

    Optional<Delivery> byId(String id) {
        return byId.ask(id);
    }

    /** The delivery that is that message on that phone. */
    Optional<Delivery> byMessage(long chatId, int messageId) {
        return Optional.ofNullable(mongo.findOne(query(where("message").is(chatId + ":" + messageId)), Delivery.class));
    }

    /** All deliveries of an announcement, in the order of its recipients. */
    List<Delivery> of(Announcement announcement) {
        return byIds(announcement.recipients().stream()
                .map(member -> Delivery.id(announcement.id(), member))
                .toList());
    }

    /** Those that exist. By {@code _id} alone: with any other criterion beside it the embedded store scans. */
    List<Delivery> byIds(List<String> ids) {
        var found = new ArrayList<Delivery>(ids.size());
        for (var batch : Slices.of(ids, BATCH)) {
            found.addAll(mongo.find(query(where("_id").in(batch)), Delivery.class));
        }
        return found;
    }

    /** How many of those who got it have answered. */
    int answered(Announcement announcement) {
        var ids = announcement.recipients().stream()
                .map(member -> Delivery.id(announcement.id(), member))
                .toList();
        var answered = 0;
        for (var batch : Slices.of(ids, BATCH)) {
            var ofThem = query(where("_id").in(batch).and("reply").ne(null));
            ofThem.fields().include("_id");
            // found and not counted: the embedded store counts by scanning
            answered += mongo.find(ofThem, Document.class, mongo.getCollectionName(Delivery.class))
                    .size();
        }
        return answered;
    }

    /** Telegram accepted it; a message id of 0 means that Telegram did not tell which message it is. */
    void sent(String id, long chatId, int messageId, Instant at) {
        traces.sending(Delivery.announcementOf(id), at);
        change(id, sent(chatId, messageId, at));
    }

    /** Telegram accepted them all; one that was sent a second time says so from now on. */
    void sent(List<Receipt> receipts) {
        receipts.stream()
                .collect(Collectors.toMap(
                        it -> Delivery.announcementOf(it.entry().subject()), Receipt::at, (one, other) -> other))
                .forEach(traces::sending);
        var bulk = mongo.bulkOps(BulkMode.UNORDERED, Delivery.class);
        for (var it : receipts) {
            var update = sent(it.entry().chatId(), it.messageId(), it.at());
            bulk.updateOne(
                    query(where("_id").is(it.entry().subject())),
                    it.entry().secondCopy() ? update.set("secondCopy", true) : update);
        }
        bulk.execute();
    }

    private static Update sent(long chatId, int messageId, Instant at) {
        var update = new Update().set("state", State.SENT).set("sentAt", at).unset("failure");
        return messageId == 0 ? update : update.set("message", chatId + ":" + messageId);
    }

    void secondCopy(String id) {
        change(id, Update.update("secondCopy", true));
    }

    /** Something the member did shows that it arrived, before or without a word from Telegram. */
    void arrived(String id, long chatId, @Nullable Integer messageId) {
        var unsettled = query(where("_id").is(id).and("message").is(null));
        var update = Update.update("state", State.SENT).unset("failure");
        traces.changing(Delivery.announcementOf(id));
        mongo.updateFirst(
                unsettled,
                messageId == null ? update : update.set("message", chatId + ":" + messageId),
                Delivery.class);
    }

    /** It failed, unless something has shown meanwhile that it arrived. */
    void failed(String id, Failure why) {
        var notArrived = query(
                where("_id").is(id).and("state").ne(State.SENT).and("reply").is(null));
        var update = new Update().set("state", State.FAILED).set("failure", why);
        traces.changing(Delivery.announcementOf(id));
        mongo.updateFirst(notArrived, update, Delivery.class);
    }

    void album(String id, List<Integer> messageIds) {
        change(id, Update.update("album", messageIds));
    }

    /** The phone shows that correction, or never will. */
    void shows(String id, int version) {
        change(id, Update.update("shownVersion", version));
    }

    /** It failed, and is to be sent again; if it may have arrived all the same, the next copy says so. */
    void pendingAgain(Delivery failed) {
        var stillFailed = query(where("_id").is(failed.id()).and("state").is(State.FAILED));
        var update = new Update().set("state", State.PENDING).unset("failure");
        traces.changing(failed.announcement());
        mongo.updateFirst(
                stillFailed,
                failed.failure() == Failure.OUTCOME_UNKNOWN ? update.set("secondCopy", true) : update,
                Delivery.class);
    }

    /** That message was taken from the phone; unless it is only a reminder, the delivery is recalled. */
    void recalled(String id, long chatId, int messageId) {
        var itself = query(where("_id").is(id).and("message").is(chatId + ":" + messageId));
        traces.changing(Delivery.announcementOf(id));
        mongo.updateFirst(itself, Update.update("recalled", true), Delivery.class);
    }

    /** Notes a message that reminded of the delivery. */
    void nudged(String id, int messageId) {
        change(id, new Update().addToSet("nudges", messageId));
    }

    /** A message that reminded of the delivery is gone. */
    void forgetNudge(String id, int messageId) {
        change(id, new Update().pull("nudges", messageId));
    }

    /** After a correction that matters: what was answered before {@code shown} answered the old text. */
    void askAgain(Delivery delivery, Instant shown) {
        var reply = delivery.reply();
        if (reply != null && reply.at().isBefore(shown)) {
            var unchanged = query(where("_id").is(delivery.id()).and("reply.at").is(reply.at()));
            var earlier = reply.since(delivery.earlierReply());
            traces.changing(delivery.announcement());
            mongo.updateFirst(unchanged, new Update().unset("reply").set("earlierReply", earlier), Delivery.class);
        }
    }

    void reply(String id, Reply reply) {
        traces.changing(Delivery.announcementOf(id));
        replies.ask(new Answered(id, reply));
    }

    private void reply(List<Answered> answered) {
        var bulk = mongo.bulkOps(BulkMode.UNORDERED, Delivery.class);
        answered.forEach(
                it -> bulk.updateOne(query(where("_id").is(it.delivery())), Update.update("reply", it.reply())));
        bulk.execute();
    }

    /** The member has taken the answer back. */
    void withdrawReply(String id) {
        change(id, new Update().unset("reply"));
    }

    private void change(String id, Update update) {
        traces.changing(Delivery.announcementOf(id));
        mongo.updateFirst(query(where("_id").is(id)), update, Delivery.class);
    }
}
