package kentongan.chat.commands;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Phrasebook;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.office.Member;
import kentongan.office.Members;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sets the time zone in which times are shown to the member and understood from them: one of Indonesia's three, or the
 * office's. Working and quiet hours stay those of the office.
 */
@Component
class ZoneButton implements Button {

    static final String ACTION = "zone";
    private static final String OFFICE = "office";
    private static final List<String> OFFERED = List.of("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura");
    private static final DateTimeFormatter NOW = DateTimeFormatter.ofPattern("HH:mm");

    private final Members members;
    private final Phrasebook phrasebook;

    ZoneButton(Members members, Phrasebook phrasebook) {
        this.members = members;
        this.phrasebook = phrasebook;
    }

    @Override
    public Set<String> actions() {
        return Set.of(ACTION);
    }

    @Override
    public void press(Conversation talk, Press press) {
        if (press.arguments().isEmpty()) {
            talk.replace(press, choice(talk));
            return;
        }
        var chosen = press.argument(0);
        if (!chosen.equals(OFFICE) && !OFFERED.contains(chosen)) {
            throw new StaleButton();
        }
        set(talk.member(), chosen.equals(OFFICE) ? null : chosen);
        var now = members.byId(talk.member().id()).orElseThrow(StaleButton::new);
        var texts = phrasebook.of(now);
        talk.replace(
                press, Outgoing.text(texts.html("zone.set", NOW.format(talk.at().atZone(texts.zone())))));
    }

    private void set(Member member, @Nullable String zone) {
        members.set(member.id(), "zone", zone);
    }

    private static Outgoing choice(Conversation talk) {
        var texts = talk.texts();
        var keyboard = Keyboard.NONE;
        for (var zone : OFFERED) {
            var time = NOW.format(talk.at().atZone(ZoneId.of(zone)));
            keyboard = keyboard.and(Key.press(
                    texts.plain("zone." + zone.substring(zone.indexOf('/') + 1), time), ACTION, zone));
        }
        return Outgoing.text(texts.html("zone.ask"))
                .with(keyboard.and(Key.press(texts.plain("zone.office"), ACTION, OFFICE)));
    }
}
