package kentongan.praise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import kentongan.chat.Html;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Phrasebook;
import kentongan.chat.Texts;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.OfficeProperties;
import kentongan.office.Role;
import kentongan.praise.Praise.Showing;
import org.springframework.stereotype.Component;

/** How praise reads on the phones of those who receive and those who see it. */
@Component
public class PraiseTexts {

    /** The receiver lets it be shown; its argument is the praise. */
    public static final String YES = "pr-yes";

    /** The receiver does not; its argument is the praise. */
    public static final String NO = "pr-no";

    private final Phrasebook phrasebook;
    private final Members members;
    private final OfficeProperties office;

    PraiseTexts(Phrasebook phrasebook, Members members, OfficeProperties office) {
        this.phrasebook = phrasebook;
        this.members = members;
        this.office = office;
    }

    /** The texts in the reader's language. */
    public Texts in(Member reader) {
        return phrasebook.of(reader);
    }

    LocalDate day(Instant at) {
        return at.atZone(office.timeZone()).toLocalDate();
    }

    public String nameOf(String member) {
        return members.byId(member).map(Member::name).orElse("–");
    }

    /** As the receiver gets it, with the question whether it may be shown where that is open. */
    public Outgoing toReceiver(Praise praise, Member receiver) {
        var texts = in(receiver);
        var text = texts.html("praise.message").paragraph(body(praise, texts)).paragraph(below(praise, texts));
        var keyboard = praise.showing() == Showing.ASKED
                ? Keyboard.row(
                        Key.press(texts.plain("praise.yes"), YES, praise.id()),
                        Key.press(texts.plain("praise.no"), NO, praise.id()))
                : Keyboard.NONE;
        return praise.words().shownIn(text).with(keyboard);
    }

    private Html below(Praise praise, Texts texts) {
        return switch (praise.showing()) {
            case PRIVATE -> Html.EMPTY;
            case ASKED -> texts.html(isOfTheOffice(praise) ? "praise.ask" : "praise.ask.section");
            case SHOWN -> texts.html("praise.said.yes");
            case DECLINED -> texts.html("praise.said.no");
        };
    }

    /** Whether all means the whole office, not the section alone. */
    private boolean isOfTheOffice(Praise praise) {
        return members.byId(praise.giver())
                .filter(it -> it.role() == Role.SECTION_HEAD)
                .isEmpty();
    }

    /** As everybody sees it once the receiver has said yes. */
    Outgoing toAll(Praise praise, Member reader) {
        var texts = in(reader);
        var head = texts.html("praise.shown", nameOf(praise.receiver()));
        return praise.words().shownIn(head.paragraph(body(praise, texts)));
    }

    /** The words, what they are for, and who says them. */
    public Html body(Praise praise, Texts texts) {
        var tie = praise.tie() == null
                ? Html.EMPTY
                : texts.html("praise.for", praise.tie().title());
        return praise.words().html().paragraph(tie).paragraph(signature(praise, texts));
    }

    private Html signature(Praise praise, Texts texts) {
        return members.byId(praise.giver())
                .map(giver -> texts.html("praise.signature", giver.name(), office(giver, texts)))
                .orElse(Html.EMPTY);
    }

    private static String office(Member giver, Texts texts) {
        return giver.title() == null
                ? texts.plain("role." + giver.role().name().toLowerCase(Locale.ROOT))
                : giver.title();
    }

    Html notice(String what, Praise praise, Member giver) {
        return in(giver)
                .html(
                        "praise.notice." + what,
                        nameOf(praise.receiver()),
                        praise.audience().size());
    }
}
