package kentongan.figures;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;
import kentongan.announcements.DeliveryFact;
import kentongan.announcements.Kind;
import kentongan.announcements.Priority;
import org.springframework.stereotype.Component;

/** Measures announcement by announcement how quickly and how clearly some members answered, over any period. */
@Component
public class MeasureAnnouncements {

    private final MeasureResponsiveness measure;

    MeasureAnnouncements(MeasureResponsiveness measure) {
        this.measure = measure;
    }

    /**
     * One announcement's figures.
     *
     * @param firstSentAt when it first reached one of those members
     */
    public record Row(
            String announcement,
            Kind kind,
            Priority priority,
            String author,
            Instant firstSentAt,
            Responsiveness figures) {}

    /**
     * Measures all that reached any of those members in the period, the oldest first.
     *
     * @param whose whether a member's answers, by the member's id, are part of it
     */
    public List<Row> during(Period period, Instant now, Predicate<String> whose) {
        var making = new HashMap<String, InTheMaking>();
        measure.each(period, now, judged -> {
            var delivery = judged.delivery();
            if (delivery.counts() && whose.test(delivery.member())) {
                making.computeIfAbsent(delivery.announcement(), id -> new InTheMaking(delivery))
                        .add(judged);
            }
        });
        return making.values().stream()
                .map(InTheMaking::row)
                .sorted(Comparator.comparing(Row::firstSentAt).thenComparing(Row::announcement))
                .toList();
    }

    /** One announcement's figures, as long as deliveries are added. */
    private static final class InTheMaking {

        private final Counting counting = new Counting();
        private DeliveryFact first;

        InTheMaking(DeliveryFact any) {
            first = any;
        }

        void add(Judgement judged) {
            counting.add(judged);
            if (judged.delivery().sentAt().isBefore(first.sentAt())) {
                first = judged.delivery();
            }
        }

        Row row() {
            return new Row(
                    first.announcement(),
                    first.kind(),
                    first.priority(),
                    first.author(),
                    first.sentAt(),
                    counting.result());
        }
    }
}
