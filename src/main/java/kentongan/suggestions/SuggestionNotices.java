package kentongan.suggestions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kentongan.chat.Phrasebook;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.Role;
import kentongan.outbox.Act;
import kentongan.outbox.Lane;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import kentongan.suggestions.Notice.Kind;
import org.springframework.stereotype.Component;

/** Tells the head, the evaluators and the named authors what happened; nothing of it is known to concern an anonymous author. */
@Component
class SuggestionNotices implements OutboxOwner {

    private static final String OWNER = "idea";

    private final Suggestions suggestions;
    private final Members members;
    private final Phrasebook phrasebook;
    private final SuggestionNoticeTexts texts;
    private final Outbox outbox;

    SuggestionNotices(
            Suggestions suggestions,
            Members members,
            Phrasebook phrasebook,
            SuggestionNoticeTexts texts,
            Outbox outbox) {
        this.suggestions = suggestions;
        this.members = members;
        this.phrasebook = phrasebook;
        this.texts = texts;
        this.outbox = outbox;
    }

    void toHeads(Kind kind, String suggestion, Instant now) {
        toHeads(kind, suggestion, "", now);
    }

    void toHeads(Kind kind, String suggestion, String detail, Instant now) {
        to(members.active(Role.HEAD), kind, suggestion, detail, now);
    }

    /** Tells the named author, and those of the suggestions that were merged into it. */
    void toAuthors(Suggestion suggestion, Kind kind, String detail, Instant now) {
        toAuthor(suggestion, kind, detail, now);
        suggestions.byIds(suggestion.merged()).forEach(it -> to(author(it), kind, suggestion.id(), detail, now));
    }

    void toAuthor(Suggestion suggestion, Kind kind, String detail, Instant now) {
        to(author(suggestion), kind, suggestion.id(), detail, now);
    }

    void to(List<Member> people, Kind kind, String suggestion, String detail, Instant now) {
        var lane = kind == Kind.REMINDER ? Lane.REMINDER : Lane.INTERACTIVE;
        // the picture goes before the card, which has the buttons
        var due = kind == Kind.PHOTO ? now.minusMillis(1) : now;
        outbox.put(people.stream()
                .filter(Member::isReachable)
                .map(it -> OutboxEntry.of(
                        OWNER, new Notice(kind, suggestion, detail, it.id()).subject(), lane, it.chatId(), due))
                .toList());
    }

    private List<Member> author(Suggestion suggestion) {
        return suggestion.author() == null ? List.of() : members.byIds(List.of(suggestion.author()));
    }

    @Override
    public String name() {
        return OWNER;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        var notice = Notice.read(entry.subject());
        var suggestion = suggestions.byId(notice.suggestion());
        var reader = members.byId(notice.member()).filter(Member::isActive);
        if (suggestion.isEmpty() || reader.isEmpty()) {
            return Optional.empty();
        }
        var theirs = phrasebook.of(reader.get());
        return texts.of(notice, suggestion.get(), reader.get(), theirs)
                .map(it -> entry.secondCopy() ? it.asSecondCopy(theirs) : it)
                .map(Act.Send::new);
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        // of the message nothing is kept, not even its number: the head's card is found again under /ideas
        var notice = Notice.read(entry.subject());
        if (notice.kind() == Kind.REMINDER) {
            suggestions.reminded(notice.suggestion(), Integer.parseInt(notice.detail()));
        }
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        sent(entry, 0, entry.since());
    }

    @Override
    public boolean sendAgain(OutboxEntry entry) {
        return Notice.read(entry.subject()).kind() != Kind.REMINDER;
    }
}
