package kentongan.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kentongan.office.Member;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

class CommandsTests {

    private final List<Command> program = List.of(command("bantuan", "help"), command("ide", "ideas"));

    @Test
    void aCommandHasTwoNamesAndCaseIsOfNoMatter() {
        var commands = new Commands(provider(() -> {}));

        assertThat(commands.named("bantuan")).isSameAs(program.get(0)).isSameAs(commands.named("HELP"));
        assertThat(commands.named("apa")).isNull();
    }

    @Test
    void whoAsksWhileAnotherLooksThemUpFindsThemAll() {
        var other = new Asking();
        var commands = new Commands(provider(other::begin));
        other.commands = commands;

        commands.named("help");

        assertThat(other.found.join()).isSameAs(program.get(1));
    }

    /** Somebody who asks for the last command, and lets go on only once they have an answer or have to wait for it. */
    private static final class Asking {

        private final CompletableFuture<@Nullable Command> found = new CompletableFuture<>();
        private @Nullable Commands commands;

        void begin() {
            if (commands != null) {
                var asked = commands;
                commands = null;
                var thread = new Thread(() -> found.complete(asked.named("ideas")));
                thread.start();
                Awaitility.await().until(() -> found.isDone() || thread.getState() == Thread.State.BLOCKED);
            }
        }
    }

    /** The commands one by one, with something done before the last. */
    private ObjectProvider<Command> provider(Runnable beforeTheLast) {
        return new ObjectProvider<>() {
            @Override
            public Stream<Command> stream() {
                return program.stream().peek(command -> {
                    if (command == program.get(1)) {
                        beforeTheLast.run();
                    }
                });
            }

            @Override
            public Stream<Command> orderedStream() {
                return stream();
            }
        };
    }

    private static Command command(String id, String en) {
        return new Command() {
            @Override
            public Name name() {
                return new Name(id, en);
            }

            @Override
            public boolean isFor(Member member) {
                return true;
            }

            @Override
            public void handle(Conversation talk, Call call) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
