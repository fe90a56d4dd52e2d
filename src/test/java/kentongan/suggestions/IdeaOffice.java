package kentongan.suggestions;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import kentongan.chat.ChatFixture;
import kentongan.chat.IncomingMessage.SentFile;
import kentongan.chat.Media;
import kentongan.chat.Phone;
import kentongan.office.Role;
import kentongan.schedule.Sweep;

/** An office with a head, a secretary and three employees who have ideas. */
final class IdeaOffice implements AutoCloseable {

    private static final Pattern CODE = Pattern.compile("<code>([A-Z2-7]{4}(?:-[A-Z2-7]{4}){3})</code>");

    final ChatFixture office = ChatFixture.with(
            "kentongan.suggestions", "kentongan.questions", "kentongan.announcements", "kentongan.settings");
    final Phone head = office.member("Yohanis", Role.HEAD, null);
    final Phone siti = office.member("Siti", Role.SECRETARY, null);
    final Phone budi = office.member("Budi", Role.EMPLOYEE, null);
    final Phone maria = office.member("Maria", Role.EMPLOYEE, null);
    final Phone markus = office.member("Markus", Role.EMPLOYEE, null);

    /** Suggests something under the author's name; returns the suggestion's id. */
    String named(Phone author, String words) {
        author.says("/saran " + words).taps("Dengan nama");
        return stored(words).id();
    }

    /** Suggests something anonymously; returns the ticket code. */
    String anonymous(Phone author, String words) {
        author.says("/saran " + words).taps("Anonim");
        return code(author);
    }

    /** The ticket code in the newest message of that phone that has one. */
    String code(Phone author) {
        for (int i = author.sees().size() - 1; i >= 0; i--) {
            var code = CODE.matcher(author.sees().get(i).message().text().markup());
            if (code.find()) {
                return code.group(1);
            }
        }
        throw new AssertionError("no ticket code on the phone");
    }

    /** What is stored of the suggestion with these words. */
    Suggestion stored(String words) {
        return office.bean(Suggestions.class).in(java.util.List.of(Suggestion.State.values())).stream()
                .filter(it -> it.words().plain().contains(words))
                .findFirst()
                .orElseThrow();
    }

    /** Lets the longest delay pass. */
    void anHourPasses() {
        office.clock().advance(Duration.ofMinutes(61));
        sweep();
    }

    /** Runs everything that goes by the clock. */
    void sweep() {
        for (var name : office.beans(Sweep.class)) {
            name.sweep(office.clock().instant());
        }
        office.carry();
    }

    /** Opens the suggestion under /ide → Perlu ditinjau, where it must be the n-th. */
    void headOpens(int number) {
        head.says("/ide").taps("Perlu ditinjau").taps(String.valueOf(number));
    }

    /** Sends a picture of that size. */
    void sendsPhoto(Phone phone, int width, int height) {
        sendsPhoto(phone, png(width, height));
    }

    void sendsPhoto(Phone phone, byte[] bytes) {
        var id = "photo-" + bytes.length + "-" + phone.id();
        office.messenger().keepFile(id, bytes);
        phone.sends(new SentFile(Media.PHOTO, id, null, null, bytes.length), "");
    }

    static byte[] png(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(0, 0, width / 2, height);
        pen.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        office.close();
    }
}
