package kentongan.announcements;

import java.time.Instant;
import java.util.Optional;
import kentongan.chat.Outgoing;
import kentongan.chat.Phrasebook;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.outbox.Act;
import kentongan.outbox.Lane;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import org.springframework.stereotype.Component;

/** Puts a proof on the sender's phone. Its subject is {@code proof:member}. */
@Component
class ProofMessages implements OutboxOwner {

    private static final String OWNER = "proof";
    private static final int EXCERPT = 120;

    private final Proofs proofs;
    private final Announcements announcements;
    private final Members members;
    private final Phrasebook phrasebook;

    ProofMessages(Proofs proofs, Announcements announcements, Members members, Phrasebook phrasebook) {
        this.proofs = proofs;
        this.announcements = announcements;
        this.members = members;
        this.phrasebook = phrasebook;
    }

    static OutboxEntry entry(String proof, Member reader, Instant at) {
        return OutboxEntry.of(OWNER, proof + ":" + reader.id(), Lane.INTERACTIVE, reader.chatId(), at);
    }

    /** Which proof, and on whose phone. */
    private record Place(String proof, String reader) {
        static Place of(OutboxEntry entry) {
            var cut = entry.subject().lastIndexOf(':');
            return new Place(entry.subject().substring(0, cut), entry.subject().substring(cut + 1));
        }
    }

    @Override
    public String name() {
        return OWNER;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        var place = Place.of(entry);
        return proofs.byId(place.proof())
                .filter(proof -> !proof.carriedTo().contains(place.reader()))
                .flatMap(proof -> announcements
                        .byId(proof.announcement())
                        .flatMap(about -> members.byId(place.reader())
                                .map(reader -> new Act.Send(message(proof, about, reader, entry.secondCopy())))));
    }

    private Outgoing message(Proof proof, Announcement about, Member reader, boolean again) {
        var texts = phrasebook.of(reader);
        var name = members.byId(proof.member()).map(Member::name).orElse("–");
        var head = texts.html("proof.from", name, about.words().excerpt(EXCERPT));
        var message = proof.words().shownIn(head.paragraph(proof.words().html()));
        return again ? message.asSecondCopy(texts) : message;
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        var place = Place.of(entry);
        proofs.carried(place.proof(), place.reader());
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        // the board counts it as done all the same
    }

    @Override
    public boolean sendAgain(OutboxEntry entry) {
        return true;
    }

    @Override
    public boolean hasArrived(OutboxEntry entry) {
        var place = Place.of(entry);
        return proofs.byId(place.proof())
                .filter(it -> it.carriedTo().contains(place.reader()))
                .isPresent();
    }
}
