package kentongan.meetings.lookback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kentongan.chat.Html;
import kentongan.chat.Outgoing;
import kentongan.chat.Phrasebook;
import kentongan.meetings.lookback.LookBack.Question;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.outbox.Act;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import org.springframework.stereotype.Component;

/** Tells a member what was said of a meeting. The subject of its entries is {@code look back/member/page}. */
@Component
class Summaries implements OutboxOwner {

    static final String OWNER = "look-back-summary";

    /** What a page leaves free for its headings. */
    private static final int ROOM = Outgoing.LONGEST_TEXT - 400;

    private final LookBacks lookBacks;
    private final Members members;
    private final Phrasebook phrasebook;

    Summaries(LookBacks lookBacks, Members members, Phrasebook phrasebook) {
        this.lookBacks = lookBacks;
        this.members = members;
        this.phrasebook = phrasebook;
    }

    /** Cuts it into messages; none where nobody said anything. */
    static List<List<Remark>> pages(List<Remark> remarks) {
        var pages = new ArrayList<List<Remark>>();
        var left = 0;
        var inOrder = Stream.of(Question.values())
                .flatMap(question -> remarks.stream().filter(it -> it.question() == question))
                .toList();
        for (var remark : inOrder) {
            var length = remark.words().length() + 3;
            if (length > left) {
                pages.add(new ArrayList<>());
                left = ROOM;
            }
            left -= length;
            pages.get(pages.size() - 1).add(remark);
        }
        return pages;
    }

    @Override
    public String name() {
        return OWNER;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        var parts = entry.subject().split("/", -1);
        return lookBacks
                .byId(parts[0])
                .filter(it -> !isTold(it, entry))
                .flatMap(lookBack -> members.byId(parts[1])
                        .filter(Member::isActive)
                        .flatMap(reader -> page(lookBack, reader, Integer.parseInt(parts[2]))));
    }

    private Optional<Act> page(LookBack lookBack, Member reader, int number) {
        var pages = pages(lookBacks.remarks(lookBack.id()));
        if (number >= pages.size()) {
            return Optional.empty();
        }
        var in = phrasebook.of(reader);
        var text = in.html("lookback.summary", lookBack.title(), lookBack.asked());
        for (var question : Question.values()) {
            var said = pages.get(number).stream()
                    .filter(it -> it.question() == question)
                    .toList();
            if (!said.isEmpty()) {
                text = text.paragraph(
                        in.html("lookback.summary." + question.name().toLowerCase(Locale.ROOT)));
            }
            for (var remark : said) {
                text = text.plus(new Html("\n• ")).plus(Html.escape(remark.words()));
            }
        }
        return Optional.of(new Act.Send(Outgoing.text(text)));
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        var slash = entry.subject().indexOf('/');
        lookBacks.told(entry.subject().substring(0, slash), entry.subject().substring(slash + 1));
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        if (why == Failure.UNREACHABLE) {
            members.reachable(entry.chatId(), false);
        }
    }

    private static boolean isTold(LookBack lookBack, OutboxEntry entry) {
        return lookBack.told().contains(entry.subject().substring(lookBack.id().length() + 1));
    }

    @Override
    public boolean hasArrived(OutboxEntry entry) {
        return lookBacks
                .byId(entry.subject().substring(0, entry.subject().indexOf('/')))
                .filter(it -> isTold(it, entry))
                .isPresent();
    }

    @Override
    public boolean sendAgain(OutboxEntry entry) {
        return true;
    }
}
