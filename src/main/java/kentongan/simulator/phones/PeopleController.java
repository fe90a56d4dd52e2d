package kentongan.simulator.phones;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import kentongan.simulator.PhoneMessage;
import kentongan.simulator.SimulatedPerson;
import kentongan.simulator.SimulatedTelegram;
import kentongan.simulator.WhenSimulated;
import kentongan.simulator.world.MediaKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;

/** What a visitor does with somebody's phone. */
@RestController
@WhenSimulated
@RequestMapping("/simulator/api/people/{id}")
class PeopleController {

    private final SimulatedTelegram telegram;

    PeopleController(SimulatedTelegram telegram) {
        this.telegram = telegram;
    }

    @GetMapping("/messages")
    ChatView messages(@PathVariable("id") long id, @RequestParam(name = "after", defaultValue = "0") long after) {
        SimulatedPerson person = telegram.person(id);
        return telegram.world().locked(() -> {
            person.reads();
            return new ChatView(
                    telegram.world().events().last(),
                    person.messagesChangedAfter(after),
                    telegram.commands(id),
                    person.seesTyping());
        });
    }

    @PostMapping(path = "/messages", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Integer> say(@PathVariable("id") long id, @RequestBody Words words) {
        SimulatedPerson person = telegram.person(id);
        int sent = words.replyTo == null ? person.says(textOf(words)) : person.replies(words.replyTo, textOf(words));
        return Map.of("id", sent);
    }

    @PostMapping(path = "/messages", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Map<String, Integer> send(
            @PathVariable("id") long id,
            @RequestParam("file") MultipartFile file,
            @RequestParam(name = "kind", defaultValue = "document") String kind,
            @RequestParam(name = "caption", defaultValue = "") String caption)
            throws IOException {
        String name = file.getOriginalFilename() == null ? "file" : file.getOriginalFilename();
        int sent = telegram.person(id).sends(MediaKind.of(kind), caption, name, file.getBytes());
        return Map.of("id", sent);
    }

    @PostMapping("/taps")
    Map<String, String> tap(@PathVariable("id") long id, @RequestBody Press press) {
        if (press.data == null) {
            throw new IllegalArgumentException("data is missing");
        }
        return Map.of("callbackId", telegram.person(id).forges(press.messageId, press.data));
    }

    @PostMapping("/start")
    Map<String, Integer> start(@PathVariable("id") long id, @RequestBody(required = false) @Nullable Start start) {
        String code = start == null || start.code == null ? "" : start.code;
        return Map.of("id", telegram.person(id).opensLink(code));
    }

    @PostMapping("/block")
    void block(@PathVariable("id") long id) {
        telegram.person(id).blocks();
    }

    @PostMapping("/unblock")
    void unblock(@PathVariable("id") long id) {
        telegram.person(id).unblocks();
    }

    @PostMapping("/edit")
    void edit(@PathVariable("id") long id, @RequestBody Edit edit) {
        if (edit.text == null || edit.text.isBlank()) {
            throw new IllegalArgumentException("text is missing");
        }
        telegram.person(id).edits(edit.messageId, edit.text);
    }

    @ExceptionHandler
    ProblemDetail nobody(NoSuchElementException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail invalid(IllegalArgumentException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail blocked(IllegalStateException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
    }

    private static String textOf(Words words) {
        if (words.text == null || words.text.isBlank()) {
            throw new IllegalArgumentException("text is missing");
        }
        return words.text;
    }

    record ChatView(long seq, List<PhoneMessage> messages, JsonNode commands, boolean typing) {}

    record Words(@Nullable String text, @Nullable Integer replyTo) {}

    record Press(int messageId, @Nullable String data) {}

    record Start(@Nullable String code) {}

    record Edit(int messageId, @Nullable String text) {}
}
