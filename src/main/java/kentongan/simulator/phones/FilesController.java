package kentongan.simulator.phones;

import java.nio.charset.StandardCharsets;
import kentongan.simulator.SimulatedTelegram;
import kentongan.simulator.WhenSimulated;
import kentongan.simulator.world.MediaKind;
import kentongan.simulator.world.StoredFile;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The files in the chats, for the page to show or hand on. */
@RestController
@WhenSimulated
class FilesController {

    private final SimulatedTelegram telegram;

    FilesController(SimulatedTelegram telegram) {
        this.telegram = telegram;
    }

    @GetMapping("/simulator/api/files/{fileId}")
    ResponseEntity<Resource> file(@PathVariable("fileId") String fileId) {
        return telegram.world()
                .files()
                .find(fileId)
                .map(FilesController::answer)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    // Whatever people send is theirs, not ours: a browser must neither guess its type nor run it as a page.
    private static ResponseEntity<Resource> answer(StoredFile file) {
        boolean isShown = file.kind() != MediaKind.DOCUMENT && file.mime().matches("(?:image|audio|video)/[a-z0-9.-]+");
        ContentDisposition disposition = (isShown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(isShown ? file.mime() : safeType(file)))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=86400")
                .body(new ByteArrayResource(file.bytes()));
    }

    private static String safeType(StoredFile file) {
        return file.mime().startsWith("text/") ? file.mime() + ";charset=UTF-8" : file.mime();
    }
}
