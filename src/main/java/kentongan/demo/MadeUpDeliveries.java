package kentongan.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import kentongan.announcements.Announcement;
import kentongan.announcements.Announcement.State;
import kentongan.announcements.Announcement.Version;
import kentongan.announcements.Delivery;
import kentongan.announcements.Delivery.Passed;
import kentongan.announcements.Kind;
import kentongan.announcements.Reply;
import kentongan.office.Member;
import kentongan.outbox.OutboxOwner.Failure;
import org.jspecify.annotations.Nullable;

/** Invents what became of an announcement on each phone, until now. */
final class MadeUpDeliveries {

    private static final int MILLIS_APART = 40;
    private static final Duration LONG = Duration.ofDays(14);

    private final OfficeLife life;
    private final Habits habits;
    private final Random random;
    private final Instant now;
    private final Map<String, Member> staff;

    MadeUpDeliveries(OfficeLife life, Random random, Instant now) {
        this.life = life;
        this.habits = new Habits(life, random);
        this.random = random;
        this.now = now;
        this.staff = life.staff().stream().collect(Collectors.toMap(Member::id, Function.identity()));
    }

    List<Delivery> of(Announcement announcement) {
        return announcement.recipients().stream()
                .map(staff::get)
                .map(member -> delivery(announcement, member))
                .toList();
    }

    private Delivery delivery(Announcement announcement, Member member) {
        var told = announcement.sentAt() == null ? announcement.createdAt() : announcement.sentAt();
        var passed = passed(announcement, told);
        var sent = told.plusMillis(400 + random.nextInt(life.staff().size() * MILLIS_APART))
                .plus(passed == null ? Duration.ZERO : habits.minutes(90));
        if (life.isBlocked(member, sent) || sent.isAfter(now)) {
            return failed(announcement, member, Failure.UNREACHABLE);
        }
        if (random.nextInt(300) == 0) {
            return failed(announcement, member, Failure.REFUSED);
        }
        var answers = answers(announcement, member, sent);
        return delivery(announcement, member, sent, passed, answers);
    }

    /** What was answered to the text as it stands, and to one before a correction that asked again. */
    private record Answers(@Nullable Reply reply, @Nullable Reply earlier) {}

    private Answers answers(Announcement announcement, Member member, Instant sent) {
        var first = reply(announcement, member, sent);
        var asked = announcement.versions().stream()
                .filter(Version::mattered)
                .map(Version::until)
                .reduce((one, next) -> next)
                .filter(it -> first != null && first.firstAt().isBefore(it));
        return asked.map(again -> new Answers(reply(announcement, member, again), first))
                .orElse(new Answers(first, null));
    }

    private @Nullable Reply reply(Announcement announcement, Member member, Instant asked) {
        return answered(member, asked)
                .map(at -> new Reply(code(announcement.kind()), at, at, null))
                .map(it -> later(it, announcement))
                .orElse(null);
    }

    private Optional<Instant> answered(Member member, Instant asked) {
        return habits.answer(member, asked).filter(at -> !at.isAfter(now));
    }

    /** An understood instruction is done later, nearly always in the end; a question may turn into understanding. */
    private Reply later(Reply reply, Announcement announcement) {
        var at = reply.at().plus(habits.minutes(reply.code().equals(Reply.QUESTION) ? 60 : 400));
        if (announcement.kind() != Kind.INSTRUCTION || at.isAfter(now)) {
            return reply;
        }
        var isUnderstood = reply.code().equals(Reply.UNDERSTOOD);
        var isLongAgo = announcement.createdAt().isBefore(now.minus(LONG));
        if (random.nextInt(isUnderstood && isLongAgo ? 20 : 2) == 0) {
            return reply;
        }
        return new Reply(isUnderstood ? Reply.DONE : Reply.UNDERSTOOD, at, reply.firstAt(), null);
    }

    private String code(Kind kind) {
        var chance = random.nextInt(25);
        return switch (kind) {
            case NOTICE -> Reply.READ;
            case POLL -> String.valueOf(chance % 3);
            case INSTRUCTION ->
                chance == 0
                        ? Reply.OBSTACLE
                        : chance == 1 ? Reply.TEXT : chance < 5 ? Reply.QUESTION : Reply.UNDERSTOOD;
        };
    }

    /** Some instructions reach some people by their section head, who may set a nearer deadline. */
    private @Nullable Passed passed(Announcement announcement, Instant told) {
        var deadline = announcement.terms().deadline();
        if (announcement.kind() != Kind.INSTRUCTION || random.nextInt(30) > 0) {
            return null;
        }
        var nearer = deadline != null && random.nextBoolean()
                ? told.plus(Duration.between(told, deadline).dividedBy(2))
                : null;
        return new Passed(announcement.author(), nearer);
    }

    private Delivery delivery(
            Announcement announcement, Member member, Instant sent, @Nullable Passed passed, Answers answers) {
        var nobodyKnowsWhen = answers.reply() != null && random.nextInt(400) == 0;
        return new Delivery(
                Delivery.id(announcement.id(), member.id()),
                announcement.id(),
                member.id(),
                Delivery.State.SENT,
                null,
                nobodyKnowsWhen ? null : sent,
                null,
                random.nextInt(200) == 0,
                answers.reply(),
                answers.earlier(),
                List.of(),
                List.of(),
                announcement.state() == State.RECALLED,
                passed,
                announcement.versions().size());
    }

    private static Delivery failed(Announcement announcement, Member member, Failure why) {
        return new Delivery(
                Delivery.id(announcement.id(), member.id()),
                announcement.id(),
                member.id(),
                Delivery.State.FAILED,
                null,
                null,
                why,
                false,
                null,
                null,
                List.of(),
                List.of(),
                false,
                null,
                0);
    }
}
