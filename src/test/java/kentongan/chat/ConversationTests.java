package kentongan.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import kentongan.chat.Conversation.Occasion;
import kentongan.chat.SendFailure.Kind;
import kentongan.office.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ConversationTests {

    private final ChatFixture office = ChatFixture.with();
    private final Phone aziza = office.member("Aziza", Role.EMPLOYEE, null);
    private final Dialogues dialogues = office.bean(Dialogues.class);
    private final Conversation talk = talk();

    @AfterEach
    void close() {
        office.close();
    }

    private Conversation talk() {
        var member = office.stored(aziza);
        var occasion = new Occasion("u1", office.clock().instant(), null);
        return new Conversation(
                member, office.bean(Phrasebook.class).of(member), occasion, dialogues, office.messenger());
    }

    private String stored() {
        return dialogues.of(aziza.id()).map(Dialogue::step).orElse("none");
    }

    @Test
    void whatBecomesOfTheDialogueIsStoredAtTheEnd() {
        talk.begin("meal", "soup", Map.of());
        talk.keep(Objects.requireNonNull(talk.dialogue("meal")).at("rice"));

        assertThat(Objects.requireNonNull(talk.dialogue("meal")).step()).isEqualTo("rice");
        assertThat(stored()).isEqualTo("none");
        talk.end();
        assertThat(stored()).isEqualTo("rice");

        var next = talk();
        assertThat(next.leave()).isTrue();
        assertThat(next.leave()).isFalse();
        assertThat(stored()).isEqualTo("rice");
        next.end();
        assertThat(stored()).isEqualTo("none");
    }

    @Test
    void whatWouldKeepTheUpdateFromBeingHandledAgainIsDoneAfterThat() {
        var seen = new ArrayList<String>();
        talk.atLast(() -> seen.add(stored()));

        talk.begin("meal", "soup", Map.of());

        assertThat(seen).isEmpty();
        talk.end();
        assertThat(seen).containsExactly("soup");
    }

    @ParameterizedTest
    @EnumSource(names = {"UNKNOWN", "UNREACHABLE"})
    void whatThePersonMayNotGetKeepsNothingElseFromBeingDone(Kind kind) {
        office.messenger().failNext(kind);
        var id = talk.say(Outgoing.text(new Html("Soup?")));
        talk.begin("meal", "soup", Map.of());

        assertThat(id).isZero();
        assertThat(catchThrowableOfType(SendFailure.class, talk::end).kind()).isEqualTo(kind);
        assertThat(stored()).isEqualTo("soup");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"UNKNOWN", "UNREACHABLE"},
            mode = Mode.EXCLUDE)
    void whatIsToBeTriedAgainIsLeftAsItWas(Kind kind) {
        office.messenger().failNext(kind);

        assertThat(catchThrowableOfType(SendFailure.class, () -> {
                            talk.begin("meal", "soup", Map.of());
                            talk.say(Outgoing.text(new Html("Soup?")));
                        })
                        .kind())
                .isEqualTo(kind);
        assertThat(stored()).isEqualTo("none");
    }
}
