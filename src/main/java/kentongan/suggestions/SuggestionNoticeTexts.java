package kentongan.suggestions;

import java.util.Optional;
import kentongan.chat.Excerpt;
import kentongan.chat.Html;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Texts;
import kentongan.office.Member;
import kentongan.suggestions.Suggestion.State;
import org.springframework.stereotype.Component;

/** What head, evaluators and authors are told about a suggestion. */
@Component
class SuggestionNoticeTexts {

    private static final int SUBJECT = 100;
    private static final int CAPTION = 700;

    private final SuggestionTexts suggestions;
    private final ReadPhotos photos;

    SuggestionNoticeTexts(SuggestionTexts suggestions, ReadPhotos photos) {
        this.suggestions = suggestions;
        this.photos = photos;
    }

    /** The message; empty if it no longer makes sense to send it. */
    Optional<Outgoing> of(Notice notice, Suggestion suggestion, Member reader, Texts texts) {
        return switch (notice.kind()) {
            case CARD, WEIGHED, PHOTO, REMARK, WITHDRAWN, REMINDER ->
                ReviewSuggestion.mayReview(reader) ? toHead(notice, suggestion, reader, texts) : Optional.empty();
            case SCORE -> suggestion.mayBeScoredBy(reader) ? Optional.of(score(suggestion, texts)) : Optional.empty();
            case STEP -> step(notice, suggestion, texts);
            case QUESTION -> question(notice, suggestion, texts);
            case MERGED -> Optional.of(about("notice.merged", suggestion, texts));
        };
    }

    private Optional<Outgoing> toHead(Notice notice, Suggestion suggestion, Member head, Texts texts) {
        return switch (notice.kind()) {
            case PHOTO ->
                photos.of(suggestion)
                        .map(it -> about("notice.photo", suggestion, texts).with(it));
            case REMARK -> remark(notice, suggestion, texts);
            case WITHDRAWN -> Optional.of(about("notice.withdrawn", suggestion, texts));
            case REMINDER -> reminder(notice, suggestion, texts);
            default -> Optional.of(suggestions.headCard(suggestion, head, texts));
        };
    }

    private static Optional<Outgoing> remark(Notice notice, Suggestion suggestion, Texts texts) {
        return find(suggestion, notice.detail()).map(it -> {
            var above = texts.html("notice.remark", suggestion.excerpt(SUBJECT));
            var keys = open(suggestion, texts).and(Key.press(texts.plain("idea.ask"), IdeaKeys.ASK, suggestion.id()));
            return Outgoing.text(SuggestionTexts.fitted(above, it.words(), Html.EMPTY))
                    .with(keys);
        });
    }

    private static Optional<Outgoing> reminder(Notice notice, Suggestion suggestion, Texts texts) {
        if (suggestion.reviewedAt() != null || suggestion.state() != State.NEW) {
            return Optional.empty();
        }
        var days = Integer.parseInt(notice.detail());
        return Optional.of(Outgoing.text(texts.html("notice.reminder", days, suggestion.excerpt(SUBJECT)))
                .with(open(suggestion, texts)));
    }

    private static Keyboard open(Suggestion suggestion, Texts texts) {
        return Keyboard.row(Key.press(texts.plain("idea.open"), IdeaKeys.REVIEW, suggestion.id()));
    }

    private Outgoing score(Suggestion suggestion, Texts texts) {
        var above = texts.html("notice.score").paragraph(suggestions.head(suggestion, texts));
        var keyboard = Keyboard.row(Key.press(texts.plain("idea.score"), IdeaKeys.SCORE, suggestion.id())
                .primary());
        if (suggestion.hasPhoto()) {
            keyboard = keyboard.and(Key.press(texts.plain("idea.photo"), IdeaKeys.PHOTO, suggestion.id()));
        }
        return Outgoing.text(SuggestionTexts.fitted(above, suggestion.words(), Html.EMPTY))
                .with(keyboard);
    }

    private Optional<Outgoing> step(Notice notice, Suggestion suggestion, Texts texts) {
        if (notice.detail().equals(State.WEIGHED.name())) {
            return Optional.of(about("notice.step.weighed", suggestion, texts));
        }
        return suggestion.decisions().stream()
                .filter(it -> it.id().equals(notice.detail()))
                .findFirst()
                .map(it -> step(it, suggestion, texts));
    }

    private Outgoing step(Decision decision, Suggestion suggestion, Texts texts) {
        var above = about("notice.step." + SuggestionTexts.code(decision.state()), suggestion, texts)
                .text();
        var proof = photos.of(decision);
        if (proof.isPresent()) {
            var reason = Html.escape(Excerpt.of(decision.reason().plain(), CAPTION));
            return Outgoing.text(above.paragraph(reason)).with(proof.get());
        }
        return Outgoing.text(SuggestionTexts.fitted(above, decision.reason(), Html.EMPTY));
    }

    private static Optional<Outgoing> question(Notice notice, Suggestion suggestion, Texts texts) {
        return find(suggestion, notice.detail()).map(it -> {
            var above = texts.html("notice.question", suggestion.excerpt(SUBJECT));
            return Outgoing.text(SuggestionTexts.fitted(above, it.words(), Html.EMPTY))
                    .with(Keyboard.row(Key.press(texts.plain("idea.answer"), IdeaKeys.ADD, suggestion.id())
                            .primary()));
        });
    }

    private static Optional<Remark> find(Suggestion suggestion, String remark) {
        return suggestion.remarks().stream()
                .filter(it -> it.id().equals(remark))
                .findFirst();
    }

    private static Outgoing about(String key, Suggestion suggestion, Texts texts) {
        return Outgoing.text(texts.html(key, suggestion.excerpt(SUBJECT)));
    }
}
