package kentongan.announcements;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import kentongan.announcements.Announcement.State;
import kentongan.chat.Page;
import kentongan.chat.Words;
import kentongan.office.Member;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Lists the announcements that a member may follow, the newest first, ten at a time, all or those with certain words. */
@Component
public class ListAnnouncements {

    private static final int A_PAGE = 10;

    private final MongoTemplate mongo;
    private final Deliveries deliveries;

    ListAnnouncements(MongoTemplate mongo, Deliveries deliveries) {
        this.mongo = mongo;
        this.deliveries = deliveries;
    }

    /**
     * Some of the list.
     *
     * @param first the place of its first row in the list, from 0
     * @param total rows on all pages
     */
    public record Listed(Page<Row> page, int first, int total) {}

    /** One announcement and how many have answered it. */
    public record Row(Announcement announcement, int answered) {}

    /** All that choosing takes: a list must not read thousands of recipients, nor the words unless they are looked for. */
    record Entry(
            @Id String id,
            String author,
            @Nullable Words words,
            @Nullable Instant sentAt) {

        boolean says(String folded) {
            return words != null && fold(words.html().plain()).contains(folded);
        }
    }

    /**
     * A page of those whose text has these words.
     *
     * @param words blank for all
     * @param number of the page; one that is not there gives the nearest
     */
    public Listed page(Member reader, String words, int number) {
        var found = found(reader, words);
        var entries = Page.of(found, number, A_PAGE);
        var page = new Page<>(rows(entries.rows()), entries.number(), entries.pages());
        return new Listed(page, page.number() * A_PAGE, found.size());
    }

    private List<Entry> found(Member reader, String words) {
        var folded = fold(words);
        var sent = query(where("state").in(State.SENT, State.PREPARING, State.RECALLED));
        sent.fields().include("author", "sentAt");
        if (!folded.isEmpty()) {
            sent.fields().include("words");
        }
        return mongo.find(sent, Entry.class, mongo.getCollectionName(Announcement.class)).stream()
                .filter(entry -> FollowAnnouncement.mayFollow(entry.author(), reader))
                .filter(entry -> folded.isEmpty() || entry.says(folded))
                .sorted(Comparator.comparing(Entry::sentAt, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Entry::id)
                        .reversed())
                .toList();
    }

    private List<Row> rows(List<Entry> entries) {
        var ids = entries.stream().map(Entry::id).toList();
        var byId = mongo.find(query(where("_id").in(ids)), Announcement.class).stream()
                .collect(Collectors.toMap(Announcement::id, Function.identity()));
        return ids.stream()
                .filter(byId::containsKey)
                .map(byId::get)
                .map(it -> new Row(it, deliveries.answered(it)))
                .toList();
    }

    private static String fold(String words) {
        return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
