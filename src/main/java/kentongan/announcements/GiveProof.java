package kentongan.announcements;

import java.time.Instant;
import java.util.List;
import kentongan.announcements.AnswerAnnouncement.Part;
import kentongan.chat.Words;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.Role;
import kentongan.outbox.Outbox;
import org.springframework.stereotype.Component;

/** Records that an instruction is done and carries the proof to its sender. Doing it again, as after a crash, changes nothing. */
@Component
public class GiveProof {

    private final Proofs proofs;
    private final AnswerAnnouncement answer;
    private final Members members;
    private final Outbox outbox;

    GiveProof(Proofs proofs, AnswerAnnouncement answer, Members members, Outbox outbox) {
        this.proofs = proofs;
        this.answer = answer;
        this.members = members;
        this.outbox = outbox;
    }

    /**
     * Gives it.
     *
     * @param id of the proof: the same when it is given again
     */
    public void give(Part part, Member member, String id, Words words, Instant at) {
        proofs.add(new Proof(id, part.announcement().id(), member.id(), words, at, List.of()));
        answer.done(part, member, words.html().plain(), at);
        outbox.put(readers(part.announcement()).stream()
                .map(reader -> ProofMessages.entry(id, reader, at))
                .toList());
    }

    /** The sender; where the sender can't be reached any more, the head. */
    private List<Member> readers(Announcement announcement) {
        var sender = members.byId(announcement.author()).filter(Member::isReachable);
        return sender.map(List::of)
                .orElseGet(() -> members.active(Role.HEAD).stream()
                        .filter(Member::isReachable)
                        .toList());
    }
}
