package kentongan.simulator;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A message as a phone shows it.
 *
 * @param date Unix time in seconds
 * @param text the text, or the caption where there is a file
 * @param entities as the Bot API's MessageEntity
 * @param silent whether it came without a sound
 * @param keyboard the inline buttons, row by row
 * @param replyKeyboard the labels of the keyboard in place of the phone's own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PhoneMessage(
        int id,
        boolean fromBot,
        long date,
        String text,
        JsonNode entities,
        @Nullable PhoneMedia media,
        @Nullable Quoted replyTo,
        @Nullable List<List<PhoneButton>> keyboard,
        @Nullable List<List<String>> replyKeyboard,
        boolean edited,
        boolean silent,
        boolean forwarded,
        boolean deleted,
        @Nullable String mediaGroupId) {

    /** The first button whose label contains these words. */
    public Optional<PhoneButton> button(String words) {
        return buttons().stream()
                .filter(button -> button.text().contains(words))
                .findFirst();
    }

    @JsonIgnore
    public List<PhoneButton> buttons() {
        return keyboard == null
                ? List.of()
                : keyboard.stream().flatMap(List::stream).toList();
    }

    /** The message this one replies to. */
    public record Quoted(int id, String text) {}
}
