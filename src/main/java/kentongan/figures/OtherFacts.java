package kentongan.figures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kentongan.figures.AskedOfHead.Asked;
import kentongan.figures.AttendanceFacts.Invited;
import kentongan.figures.IdeaFacts.Idea;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What else is measured besides deliveries, from whichever capabilities are there. */
@Component
class OtherFacts {

    private final Members members;
    private final ObjectProvider<AskedOfHead> asked;
    private final ObjectProvider<IdeaFacts> ideas;
    private final ObjectProvider<AttendanceFacts> attendance;

    OtherFacts(
            Members members,
            ObjectProvider<AskedOfHead> asked,
            ObjectProvider<IdeaFacts> ideas,
            ObjectProvider<AttendanceFacts> attendance) {
        this.members = members;
        this.asked = asked;
        this.ideas = ideas;
        this.attendance = attendance;
    }

    /**
     * What there was before some time.
     *
     * @param ideas empty where no capability takes ideas
     * @param invited who was invited in a period
     */
    record Before(List<Asked> asked, Optional<List<Idea>> ideas, Function<Period, List<Invited>> invited) {}

    Before before(Instant until) {
        var heads = members.active(Role.HEAD).stream().map(Member::id).collect(Collectors.toSet());
        var given = ideas.stream().map(it -> it.givenBefore(until)).toList();
        return new Before(
                asked.stream()
                        .flatMap(it -> it.askedBefore(until, heads).stream())
                        .toList(),
                given.isEmpty()
                        ? Optional.empty()
                        : Optional.of(given.stream().flatMap(List::stream).toList()),
                period -> attendance.stream()
                        .flatMap(it -> it.invited(period).stream())
                        .toList());
    }
}
