package kentongan.roster.invite;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import kentongan.chat.Conversation;
import kentongan.chat.Html;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Media;
import kentongan.chat.Outgoing;
import kentongan.chat.Outgoing.Upload;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.office.Invitation;
import kentongan.office.Invitation.Kind;
import kentongan.office.Invitations;
import kentongan.office.Member;
import kentongan.office.Member.Standing;
import kentongan.office.Members;
import kentongan.office.OfficeProperties;
import kentongan.office.Role;
import kentongan.office.Roster;
import kentongan.roster.Links;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Makes invitations and hands them over as a link and as a poster, and takes them back. */
@Component
public class Inviting {

    private final Invitations invitations;
    private final Members members;
    private final Roster roster;
    private final Links links;
    private final ZoneId zone;

    Inviting(Invitations invitations, Members members, Roster roster, Links links, OfficeProperties properties) {
        this.invitations = invitations;
        this.members = members;
        this.roster = roster;
        this.links = links;
        this.zone = properties.timeZone();
    }

    /** Makes the link for everyone. */
    void everyone(Conversation talk) {
        var invitation = invitations.common(talk.newId(), talk.at());
        var until = DateTimeFormatter.ofPattern("d/M/yyyy HH:mm")
                .withZone(zone)
                .format(Objects.requireNonNull(invitation.expiresAt()));
        handOver(talk, invitation, talk.texts().html("invite.everyone-made", links.to(invitation.code()), until));
    }

    /** Puts one person on the roster and makes their link. */
    void one(Conversation talk, String name, @Nullable String sectionId, Role role) {
        var invited =
                new Member(talk.newId(), name, null, role, Standing.INVITED, sectionId, null, null, null, false, null);
        try {
            members.add(invited);
        } catch (DuplicateKeyException handledAgain) {
            // the person is on the roster; what may be missing is the answer
        }
        show(talk, invited);
    }

    /** Hands over the link of somebody who has not come yet. */
    public void show(Conversation talk, Member invited) {
        var invitation = invitations.personal(invited.id());
        handOver(talk, invitation, talk.texts().html("invite.one-made", invited.name(), links.to(invitation.code())));
    }

    private void handOver(Conversation talk, Invitation invitation, Html caption) {
        var link = links.to(invitation.code());
        var texts = talk.texts();
        var poster = new Poster(texts.plain("invite.poster-title"), texts.plain("invite.poster-how"), link);
        talk.say(Outgoing.text(caption)
                .with(new Upload(Media.PHOTO, texts.plain("invite.file"), poster.png()))
                .with(Keyboard.row(Key.press(texts.plain("invite.withdraw"), InviteSteps.ACTION, "x", invitation.code())
                        .danger())));
    }

    /** Makes a link worthless; somebody who was to come by it alone leaves the roster. */
    void withdraw(Conversation talk, Press press) {
        var invitation = invitations
                .byCode(press.argument(1))
                .filter(it -> it.kind() != Kind.SETUP)
                .orElseThrow(StaleButton::new);
        var invited = invitation.memberId() == null
                ? null
                : members.byId(invitation.memberId()).orElse(null);
        if (invited != null && invited.standing() != Standing.INVITED && !invitation.withdrawn()) {
            talk.warn("invite.came-already", invited.name());
            return;
        }
        if (invited != null && invited.role() == Role.HEAD && talk.member().role() != Role.HEAD) {
            talk.warn("roster.refused.heads_only");
            return;
        }
        invitations.withdraw(invitation.code());
        if (invited != null) {
            roster.remove(invited.id());
        }
        if (press.messageId() != null) {
            talk.messenger().editKeyboard(talk.chatId(), press.messageId(), Keyboard.NONE);
        }
        talk.say("invite.withdrawn");
    }
}
