package kentongan.simulator.world;

import tools.jackson.databind.node.ObjectNode;

/** Writes a file into a message, in the field and with the properties of its kind. */
final class FileJson {

    private FileJson() {}

    static void write(ObjectNode message, StoredFile file) {
        switch (file.kind()) {
            case PHOTO -> {
                ObjectNode size = message.putArray("photo").addObject();
                putIds(size, file);
                putSize(size, file);
            }
            case VOICE -> putSound(message.putObject("voice"), file);
            case AUDIO -> {
                ObjectNode audio = message.putObject("audio");
                putSound(audio, file);
                audio.put("file_name", file.name());
            }
            case VIDEO -> putVideo(message.putObject("video"), file);
            case ANIMATION -> {
                putVideo(message.putObject("animation"), file);
                // "document" is set besides, for older bots
                putNamed(message.putObject("document"), file);
            }
            case DOCUMENT -> putNamed(message.putObject("document"), file);
        }
    }

    private static void putVideo(ObjectNode node, StoredFile file) {
        putNamed(node, file);
        putSize(node, file);
        node.put("duration", file.duration());
    }

    private static void putSound(ObjectNode node, StoredFile file) {
        putIds(node, file);
        node.put("duration", file.duration());
        node.put("mime_type", file.mime());
    }

    private static void putNamed(ObjectNode node, StoredFile file) {
        putIds(node, file);
        node.put("file_name", file.name());
        node.put("mime_type", file.mime());
    }

    private static void putIds(ObjectNode node, StoredFile file) {
        node.put("file_id", file.fileId());
        node.put("file_unique_id", file.uniqueId());
        node.put("file_size", file.size());
    }

    private static void putSize(ObjectNode node, StoredFile file) {
        node.put("width", file.width());
        node.put("height", file.height());
    }
}
