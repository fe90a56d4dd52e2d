package kentongan.suggestions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kentongan.chat.Html;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.OfficeHours;
import kentongan.office.Section;
import kentongan.office.Sections;
import kentongan.suggestions.Notice.Kind;
import kentongan.suggestions.Suggestion.State;
import kentongan.suggestions.anonymity.HeldBack;
import kentongan.suggestions.anonymity.SectionHint;
import kentongan.suggestions.anonymity.TicketCode;
import kentongan.suggestions.anonymity.Tickets;
import org.springframework.stereotype.Component;

/**
 * Takes a suggestion: carries a named one to the head at once, and keeps of an anonymous one nothing that leads to its author
 * (decision 0007). Sending the same draft again, as after a crash, makes no second one but one more ticket.
 */
@Component
public class SubmitSuggestion {

    private final Suggestions suggestions;
    private final SuggestionPhotos photos;
    private final SuggestionNotices notices;
    private final Tickets tickets;
    private final Anonymity anonymity;

    SubmitSuggestion(
            Suggestions suggestions,
            SuggestionPhotos photos,
            SuggestionNotices notices,
            Tickets tickets,
            Anonymity anonymity) {
        this.suggestions = suggestions;
        this.photos = photos;
        this.notices = notices;
        this.tickets = tickets;
        this.anonymity = anonymity;
    }

    /** What is needed to leave out of a suggestion whatever leads to its author. */
    @Component
    record Anonymity(HeldBack heldBack, Members members, Sections sections, OfficeHours hours) {

        Optional<String> section(Member author) {
            return SectionHint.of(author, members.active())
                    .flatMap(sections::byId)
                    .map(Section::name);
        }

        String day(Instant at) {
            return LocalDate.ofInstant(at, hours.zone()).toString();
        }
    }

    /** Sends it under the author's name. */
    public TicketCode named(Draft draft, Member author, Instant at) {
        keepPhoto(draft);
        suggestions.add(Suggestion.written(draft, State.NEW, anonymity.day(at)).by(author.id(), at));
        if (draft.photo() != null) {
            notices.toHeads(Kind.PHOTO, draft.id(), at);
        }
        notices.toHeads(Kind.CARD, draft.id(), at);
        return tickets.issue(draft.id());
    }

    /** Sends it without a trace of the author, who is looked at only for the section. */
    public TicketCode anonymous(Draft draft, Member author, Instant at) {
        keepPhoto(draft);
        // a link in the text could name its author, and formatting is part of how one writes
        var words = Html.escape(draft.words().plain());
        var plain = new Draft(draft.id(), words, draft.photo(), draft.category());
        anonymity.heldBack().hold(draft.id(), draft.id(), HeldBack.Kind.SUGGESTION, null, at);
        suggestions.add(Suggestion.written(plain, State.HELD, anonymity.day(at))
                .from(anonymity.section(author).orElse(null)));
        return tickets.issue(draft.id());
    }

    private void keepPhoto(Draft draft) {
        if (draft.photo() != null) {
            photos.keep(draft.id(), draft.photo());
        }
    }

    /** Lets the board show the author's name, or hides it; false if it is not theirs. */
    public boolean showName(String id, Member author, boolean shown) {
        return suggestions.showName(id, author.id(), shown);
    }
}
