package kentongan.simulator.botapi;

import java.util.Map;
import kentongan.simulator.world.Files;
import kentongan.simulator.world.MediaKind;
import kentongan.simulator.world.MimeTypes;
import kentongan.simulator.world.StoredFile;

/** Finds the file a sending method means: uploaded with the call, attached to it, or known by its id. */
final class IncomingFiles {

    private static final String ATTACHED = "attach://";
    private static final int LARGEST_PHOTO = 10 * 1024 * 1024;
    private static final int LARGEST = 50 * 1024 * 1024;

    private final Files files;

    IncomingFiles(Files files) {
        this.files = files;
    }

    StoredFile file(Call call, MediaKind kind, String reference, int duration) {
        Map<String, Upload> uploads = call.uploads();
        if (reference.startsWith(ATTACHED)) {
            Upload upload = uploads.get(reference.substring(ATTACHED.length()));
            if (upload == null) {
                throw ApiError.badRequest("file not found in the request: " + reference);
            }
            return stored(upload, kind, duration);
        }
        Upload upload = uploads.get(kind.field());
        return upload != null ? stored(upload, kind, duration) : known(reference, kind);
    }

    private StoredFile stored(Upload upload, MediaKind kind, int duration) {
        if (upload.bytes().length == 0) {
            throw ApiError.badRequest("file must be non-empty");
        }
        if (upload.bytes().length > LARGEST) {
            throw new ApiError(413, "Request Entity Too Large");
        }
        if (kind == MediaKind.PHOTO) {
            checkPhoto(upload.bytes());
        }
        String mime = MimeTypes.of(kind, upload.fileName());
        return files.add(kind, upload.fileName(), mime, upload.bytes(), duration);
    }

    private static void checkPhoto(byte[] bytes) {
        if (bytes.length > LARGEST_PHOTO) {
            throw ApiError.badRequest("file is too big for a photo");
        }
        int[] size = Files.pictureSize(bytes);
        if (size[0] == 0) {
            throw ApiError.badRequest("IMAGE_PROCESS_FAILED");
        }
        boolean isTooLarge = size[0] + size[1] > 10_000;
        boolean isTooNarrow = Math.max(size[0], size[1]) > 20 * Math.min(size[0], size[1]);
        if (isTooLarge || isTooNarrow) {
            throw ApiError.badRequest("PHOTO_INVALID_DIMENSIONS");
        }
    }

    private StoredFile known(String fileId, MediaKind kind) {
        if (fileId.startsWith("http://") || fileId.startsWith("https://")) {
            throw ApiError.badRequest("failed to get HTTP URL content");
        }
        StoredFile file =
                files.find(fileId).orElseThrow(() -> ApiError.badRequest("wrong file identifier/HTTP URL specified"));
        if (file.kind() != kind) {
            throw ApiError.badRequest("can't use file of type " + file.kind().field() + " as " + kind.field());
        }
        return file;
    }
}
