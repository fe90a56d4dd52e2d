package kentongan.roster.sheet;

import java.util.Map;
import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.DialogueSteps;
import kentongan.chat.IncomingMessage;
import kentongan.chat.IncomingMessage.SentFile;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Media;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.SendFailure;
import kentongan.chat.StaleButton;
import kentongan.office.Member;
import kentongan.office.Sections;
import kentongan.roster.sheet.Imports.Waiting;
import kentongan.roster.sheet.SheetUnreadable.Reason;
import org.springframework.stereotype.Component;

/** Takes a sheet, shows what it would do, and does it when told to. */
@Component
public class ImportSteps implements Button, DialogueSteps {

    private static final String ACTION = "imp";
    private static final String TOPIC = "import";
    private static final long LARGEST_FILE = 20L * 1024 * 1024;

    private final Imports imports;
    private final ApplyImport apply;
    private final Sections sections;
    private final StaffExport export;

    ImportSteps(Imports imports, ApplyImport apply, Sections sections, StaffExport export) {
        this.imports = imports;
        this.apply = apply;
        this.sections = sections;
        this.export = export;
    }

    /** Asks for the file. */
    public void begin(Conversation talk) {
        talk.begin(TOPIC, "file", Map.of());
        talk.say("import.ask");
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public Set<String> actions() {
        return Set.of(ACTION);
    }

    @Override
    public boolean isFor(Member member) {
        return member.isActive() && member.role().runsTheOffice();
    }

    @Override
    public void hear(Conversation talk, Dialogue dialogue, IncomingMessage message) {
        if (!isFor(talk.member())) {
            talk.leave();
            talk.say("command.not-yours");
        } else if (message.file() == null) {
            talk.say("import.send-a-file");
        } else {
            take(talk, message.file());
        }
    }

    private void take(Conversation talk, SentFile file) {
        try {
            var waiting = new Waiting(talk.newId(), talk.member().id(), SheetReader.read(bytes(talk, file)));
            var preview = preview(talk, waiting);
            imports.keep(waiting);
            talk.say(preview);
        } catch (SheetUnreadable e) {
            talk.say(e.text(), Sections.MOST);
        }
    }

    private static byte[] bytes(Conversation talk, SentFile file) throws SheetUnreadable {
        var fileId = file.fileId();
        if (file.media() != Media.DOCUMENT || fileId == null) {
            throw new SheetUnreadable(Reason.WRONG_KIND);
        }
        if (file.bytes() > LARGEST_FILE) {
            throw new SheetUnreadable(Reason.TOO_LARGE);
        }
        try {
            return talk.messenger().download(fileId);
        } catch (SendFailure e) {
            if (e.kind() == SendFailure.Kind.REFUSED) {
                throw new SheetUnreadable(Reason.TOO_LARGE);
            }
            throw e;
        }
    }

    private Outgoing preview(Conversation talk, Waiting waiting) throws SheetUnreadable {
        var texts = talk.texts();
        var plan = apply.plan(waiting.sheet(), talk.member().role());
        if (sections.all().size() + plan.newSections().size() > Sections.MOST) {
            throw new SheetUnreadable(Reason.TOO_MANY_SECTIONS);
        }
        var title = texts.html(plan.hasNothingToDo() ? "import.nothing" : "import.preview");
        var words = title.paragraph(new Preview(waiting.sheet(), plan, sections.all(), texts).words());
        var cancel = Key.press(texts.plain("roster.cancel"), ACTION, "no", waiting.id());
        return plan.hasNothingToDo()
                ? Outgoing.text(words)
                : Outgoing.text(words)
                        .with(Keyboard.row(
                                Key.press(texts.plain("import.apply"), ACTION, "ok", waiting.id())
                                        .primary(),
                                cancel));
    }

    @Override
    public void press(Conversation talk, Press press) {
        var waiting = imports.of(press.argument(1), talk.member().id()).orElseThrow(StaleButton::new);
        if (press.argument(0).equals("ok")) {
            apply(talk, press, waiting);
        } else {
            talk.replace(press, Outgoing.text(talk.texts().html("cancel.done")));
        }
        if (talk.dialogue(TOPIC) != null) {
            talk.leave();
        }
        // last, so that a crash before finds it and completes what is missing
        imports.drop(waiting.id());
    }

    private void apply(Conversation talk, Press press, Waiting waiting) {
        var texts = talk.texts();
        var applied = apply.apply(waiting.sheet(), talk.member().role(), waiting.id());
        var done = applied.done();
        var words = texts.html(
                "import.done",
                done.added().size(),
                done.changed().size(),
                done.problems().size());
        var late = applied.left().added().size() + applied.left().changed().size();
        talk.replace(press, Outgoing.text(late == 0 ? words : words.paragraph(texts.html("import.late", late))));
        var invited = apply.invitedBy(applied.left());
        if (!invited.isEmpty()) {
            var caption = texts.html("import.links", invited.size());
            talk.say(export.links(invited, caption, texts));
        }
    }
}
