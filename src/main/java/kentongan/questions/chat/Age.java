package kentongan.questions.chat;

import java.time.Duration;
import kentongan.chat.Texts;

/** Says how long ago something was, in its largest unit. */
final class Age {

    private Age() {}

    static String of(Duration age, Texts texts) {
        if (age.toDays() > 0) {
            return texts.plain("questions.age.days", (int) age.toDays());
        }
        if (age.toHours() > 0) {
            return texts.plain("questions.age.hours", (int) age.toHours());
        }
        return age.toMinutes() > 0
                ? texts.plain("questions.age.minutes", (int) age.toMinutes())
                : texts.plain("questions.age.now");
    }
}
