package kentongan.authority;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import kentongan.chat.Moments.Moment;
import kentongan.chat.Phrasebook;
import kentongan.chat.RecordingMessenger.Shown;
import kentongan.chat.Texts;
import kentongan.office.Language;
import org.jspecify.annotations.Nullable;

/** One person tries one thing; says whether that was refused, and whether it was refused as it should be. */
final class Trial {

    /** Refusals that members hear. */
    private static final List<String> NO = List.of(
            "button.not-yours",
            "button.stale",
            "command.not-yours",
            "reply.gone",
            "compose.gone",
            "plan.gone",
            "answer.gone",
            "lookback.closed",
            "attend.already",
            "attend.stranger",
            "attend.tick.too-late",
            "meeting.gone",
            "minutes.not-yours",
            "rsvp.gone",
            "ticket.closed",
            "ideas.support.own",
            "roster.refused.heads_only",
            "message.not-understood");

    /** What those hear who are not, or not yet, or no longer in the office. */
    private static final List<String> OUTSIDE =
            List.of("join.stranger", "join.stranger-press", "join.name", "button.not-yours", "button.stale");

    /** Where it is noted who was told once that the bot is not for strangers. */
    private static final Set<String> OF_NO_MATTER = Set.of("strangers", "dialogues");

    private final AuthorityOffice office;
    private final Who who;
    private final Moment before;
    private final Moment after;
    private final @Nullable RuntimeException thrown;
    private final Optional<String> toast;

    private Trial(
            AuthorityOffice office, Who who, Moment before, @Nullable RuntimeException thrown, Optional<String> toast) {
        this.office = office;
        this.who = who;
        this.before = before;
        this.after = office.moments().now();
        this.thrown = thrown;
        this.toast = toast;
    }

    /** Says something at that moment. */
    static Trial says(AuthorityOffice office, Who who, Moment at, String words) {
        return tries(office, who, at, () -> {
            if (words.endsWith(".csv")) {
                office.phone(who).sends(words, "name,section\nGita,Umum\n".getBytes(StandardCharsets.UTF_8));
            } else {
                office.phone(who).says(words.replace("\\n", "\n"));
            }
            return Optional.empty();
        });
    }

    /** Writes something unasked: {@code words}, or {@code words ↩ message} in reply to the message with those words. */
    static Trial writes(AuthorityOffice office, Who who, String what) {
        var parts = what.replace("(ticket)", office.tickets().get(0)).split(" ↩ ");
        var phone = office.phone(who);
        var replyTo = parts.length == 1
                ? null
                : Who.MEMBERS.stream()
                        .map(it -> office.begin().phone(office.phone(it).id()))
                        .flatMap(List::stream)
                        .filter(it -> it.text().contains(parts[1]))
                        .sorted(Comparator.comparing(
                                it -> !office.begin().phone(phone.id()).contains(it)))
                        .map(Shown::messageId)
                        .findFirst()
                        .orElseThrow();
        return tries(office, who, office.begin(), () -> {
            phone.says(parts[0], replyTo);
            return Optional.empty();
        });
    }

    /** Presses a button of that data at that moment, whoever the button was made for. */
    static Trial presses(AuthorityOffice office, Who who, Moment at, String data, @Nullable Integer messageId) {
        return tries(office, who, at, () -> {
            office.phone(who).presses(data, messageId);
            return Optional.of(office.phone(who).toast().words());
        });
    }

    private static Trial tries(AuthorityOffice office, Who who, Moment at, Supplier<Optional<String>> act) {
        office.moments().back(at);
        try {
            return new Trial(office, who, at, null, act.get());
        } catch (RuntimeException e) {
            return new Trial(office, who, at, e, Optional.empty());
        }
    }

    Moment after() {
        return after;
    }

    /** What is wrong, given that it should be allowed, or refused. */
    Optional<String> wrong(boolean allowed) {
        if (thrown != null) {
            return Optional.of("threw " + thrown);
        }
        return allowed ? wrongThoughAllowed() : wrongThoughRefused();
    }

    /** What is wrong with the answer to something that nobody could have meant. */
    Optional<String> unanswered() {
        return Optional.ofNullable(thrown).map(it -> "threw " + it);
    }

    /** What is wrong, given that it should be taken as if nothing had been asked. */
    Optional<String> wrongThoughPutAside() {
        var answer = heard();
        var texts = office.chat().bean(Phrasebook.class).in(language());
        var free = who == Who.HEAD ? "compose.head" : "ask.offer";
        return thrown == null && !answer.isEmpty() && says(answer.get(answer.size() - 1), free, texts)
                ? Optional.empty()
                : Optional.of("heard " + answer + " " + thrown);
    }

    private Optional<String> wrongThoughAllowed() {
        var heard = heard();
        if (changed().isEmpty() && heard.stream().anyMatch(this::isRefusal)) {
            return Optional.of("was refused: " + heard);
        }
        if (changed().isEmpty()
                && heard.isEmpty()
                && chatsChanged().isEmpty()
                && before.collection("dialogues").equals(after.collection("dialogues"))) {
            return Optional.of("got no answer");
        }
        return Optional.empty();
    }

    private Optional<String> wrongThoughRefused() {
        var heard = heard();
        if (!changed().isEmpty()) {
            return Optional.of("changed " + changed() + ", heard " + heard);
        }
        var others = chatsChanged();
        others.remove(office.phone(who).id());
        if (!others.isEmpty()) {
            return Optional.of("reached " + others);
        }
        if (heard.isEmpty()) {
            return Optional.of("heard nothing");
        }
        return heard.size() == 1 && isRefusal(heard.get(0)) ? Optional.empty() : Optional.of("heard " + heard);
    }

    /** The words of the toast and of what is new or different in the chat. */
    private List<String> heard() {
        var heard = new ArrayList<String>();
        toast.filter(words -> !words.isBlank()).ifPresent(heard::add);
        var known = new HashSet<>(before.phone(office.phone(who).id()));
        after.phone(office.phone(who).id()).stream()
                .filter(shown -> !known.contains(shown))
                .map(Shown::text)
                .forEach(heard::add);
        return heard;
    }

    private boolean isRefusal(String words) {
        var texts = office.chat().bean(Phrasebook.class).in(language());
        return (Who.MEMBERS.contains(who) ? NO : OUTSIDE).stream().anyMatch(key -> says(words, key, texts));
    }

    private static boolean says(String words, String key, Texts texts) {
        return words.startsWith(texts.html(key, "\n", "\n").plain().split("\n")[0]);
    }

    private Language language() {
        return who == Who.OTHER_SECTION_HEAD || who == Who.UNCONCERNED ? Language.EN : Language.ID;
    }

    private Set<String> changed() {
        var names = new HashSet<>(before.store().keySet());
        names.addAll(after.store().keySet());
        names.removeIf(
                name -> OF_NO_MATTER.contains(name) || before.collection(name).equals(after.collection(name)));
        return names;
    }

    private Set<Long> chatsChanged() {
        var chats = new HashSet<>(before.phones().keySet());
        chats.addAll(after.phones().keySet());
        chats.removeIf(chat -> before.phone(chat).equals(after.phone(chat)));
        return chats;
    }
}
