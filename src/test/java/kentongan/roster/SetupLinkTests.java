package kentongan.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import kentongan.chat.ChatFixture;
import kentongan.chat.Incoming.Person;
import kentongan.chat.RecordingMessenger;
import kentongan.office.Invitations;
import kentongan.office.Members;
import kentongan.office.Role;
import kentongan.office.Roster;
import kentongan.roster.Joining.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SetupLinkTests {

    private final ChatFixture office = ChatFixture.with();
    private final SetupLink setup = office.bean(SetupLink.class);

    @AfterEach
    void close() {
        office.close();
    }

    private Path file() {
        return office.data().resolve("setup-link.txt");
    }

    @Test
    void isTheSameUntilItIsUsed() throws IOException {
        assertThat(setup.tell()).isTrue();
        assertThat(setup.tell()).isTrue();

        assertThat(file()).hasContent("https://t.me/" + RecordingMessenger.BOT + "?start=PEMBUKA");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void aCodeOfOurOwnStaysTheSameAndIsUnguessable() {
        var invitations = office.bean(Invitations.class);

        var code = invitations.setup(null).code();

        assertThat(invitations.setup(null).code()).isEqualTo(code).hasSizeGreaterThanOrEqualTo(16);
        assertThat(invitations.setup("LAIN").withdrawn()).isFalse();
        assertThat(invitations.byCode(code).orElseThrow().withdrawn()).isTrue();
    }

    @Test
    void waitsForTelegramToTellTheBotsName() {
        office.messenger().away(true);
        assertThat(setup.tell()).isFalse();

        office.messenger().away(false);

        assertThat(setup.tell()).isTrue();
        assertThat(file()).exists();
    }

    @Test
    void whoeverOpensItFirstIsHeadAtOnceAndTheCodeDies() {
        setup.tell();
        var first = office.phone(501, "Yohanis Kambuaya");
        var second = office.phone(502, "Penyusup");

        first.says("/start PEMBUKA");
        second.says("/start PEMBUKA");

        assertThat(office.stored(first).role()).isEqualTo(Role.HEAD);
        assertThat(office.stored(first).isActive()).isTrue();
        assertThat(office.messenger().menu(first.id())).isNotEmpty();
        assertThat(second.last().text()).contains("sudah dipakai");
        assertThat(office.bean(Members.class).byTelegramId(502)).isEmpty();
        assertThat(file()).doesNotExist();
    }

    @Test
    void theNewHeadMaySetTheirNameOrGoOnAtOnce() {
        setup.tell();
        var head = office.phone(501, "Yohanis");
        head.says("/start PEMBUKA")
                .taps("Ubah…")
                .says("Yohanis Kambuaya, S.Sos")
                .taps("Benar");
        assertThat(office.stored(head).name()).isEqualTo("Yohanis Kambuaya, S.Sos");
        assertThat(head.last().text()).contains("/undang");

        head.says("/start PEMBUKA").says("/undang");

        assertThat(head.last().labels()).containsExactly("Satu tautan untuk semua", "Satu orang…");
        assertThat(office.bean(Members.class).active(Role.HEAD)).hasSize(1);
    }

    @Test
    void withAHeadThereIsNothingToTell() {
        setup.tell();
        office.member("Yohanis", Role.HEAD, null);

        assertThat(setup.tell()).isTrue();
        assertThat(file()).doesNotExist();
    }

    @Test
    void ofManyAtOnceExactlyOneBecomesHead() throws Exception {
        setup.tell();
        var joining = office.bean(Joining.class);
        var at = office.clock().instant();

        var openings = inParallel(8, i -> joining.open(new Person(600 + i / 2, "P" + i), "PEMBUKA", at));

        assertThat(office.bean(Members.class).active(Role.HEAD)).hasSize(1);
        assertThat(office.bean(Roster.class).present()).hasSize(1);
        assertThat(openings).filteredOn(it -> it == Refused.USED).hasSize(6);
    }

    private static <T> List<T> inParallel(int many, IntFunction<T> work) throws Exception {
        var threads = Executors.newFixedThreadPool(many);
        try {
            var tasks = IntStream.range(0, many)
                    .<Callable<T>>mapToObj(i -> () -> work.apply(i))
                    .toList();
            var results = new ArrayList<T>();
            for (var future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
