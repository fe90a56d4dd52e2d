package kentongan.simulator.botapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kentongan.simulator.text.RichText;
import kentongan.simulator.world.Chat;
import kentongan.simulator.world.Content;
import kentongan.simulator.world.MediaKind;
import kentongan.simulator.world.Message;
import kentongan.simulator.world.StoredFile;
import kentongan.simulator.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** sendPhoto, sendDocument and their like, albums, and getFile. */
final class FileMethods {

    private static final int LARGEST_DOWNLOAD = 20 * 1024 * 1024;
    private static final Set<MediaKind> PICTURES = Set.of(MediaKind.PHOTO, MediaKind.VIDEO);

    private final World world;
    private final Targets targets;
    private final Texts texts;
    private final IncomingFiles incoming;

    FileMethods(World world, Targets targets, Texts texts) {
        this.world = world;
        this.targets = targets;
        this.texts = texts;
        this.incoming = new IncomingFiles(world.files());
    }

    void register(Map<String, BotMethod> methods) {
        methods.put("sendPhoto", call -> send(call, MediaKind.PHOTO));
        methods.put("sendDocument", call -> send(call, MediaKind.DOCUMENT));
        methods.put("sendVideo", call -> send(call, MediaKind.VIDEO));
        methods.put("sendVoice", call -> send(call, MediaKind.VOICE));
        methods.put("sendAudio", call -> send(call, MediaKind.AUDIO));
        methods.put("sendAnimation", call -> send(call, MediaKind.ANIMATION));
        methods.put("sendMediaGroup", this::sendMediaGroup);
        methods.put("getFile", this::getFile);
    }

    private JsonNode send(Call call, MediaKind kind) {
        Chat chat = targets.writable(call);
        RichText caption = texts.caption(call.parameters());
        int duration = (int) call.number("duration", 0);
        StoredFile file = incoming.file(call, kind, call.text(kind.field()), duration);
        Content content = new Content(caption, file, call.flag("show_caption_above_media"));
        Message sent = world.botSends(chat, Drafts.of(call, chat, content));
        return world.json(chat, sent);
    }

    private JsonNode sendMediaGroup(Call call) {
        Chat chat = targets.writable(call);
        List<Content> contents = new ArrayList<>();
        for (JsonNode item : call.parameters().path("media")) {
            MediaKind kind = MediaKind.of(item.path("type").asString());
            StoredFile file = incoming.file(
                    call,
                    kind,
                    item.path("media").asString(),
                    item.path("duration").asInt(0));
            contents.add(new Content(
                    texts.caption(item),
                    file,
                    item.path("show_caption_above_media").asBoolean(false)));
        }
        checkAlbum(contents);
        String group = world.newGroupId();
        ArrayNode sent = JsonNodeFactory.instance.arrayNode();
        for (Content content : contents) {
            Message message =
                    world.botSends(chat, Drafts.of(call, chat, content).groupId(group));
            sent.add(world.json(chat, message));
        }
        return sent;
    }

    private static void checkAlbum(List<Content> contents) {
        if (contents.size() < 2 || contents.size() > 10) {
            throw ApiError.badRequest("there must be 2 to 10 files in an album");
        }
        List<MediaKind> kinds = contents.stream()
                .flatMap(content -> java.util.stream.Stream.ofNullable(content.file()))
                .map(StoredFile::kind)
                .distinct()
                .toList();
        if (kinds.size() > 1 && !PICTURES.containsAll(kinds)) {
            throw ApiError.badRequest("these files can't be mixed in one album");
        }
        if (kinds.contains(MediaKind.VOICE) || kinds.contains(MediaKind.ANIMATION)) {
            throw ApiError.badRequest("this kind of file can't be in an album");
        }
    }

    private JsonNode getFile(Call call) {
        StoredFile file = world.files()
                .find(call.text("file_id"))
                .orElseThrow(() -> ApiError.badRequest("wrong file_id or the file is temporarily unavailable"));
        if (file.size() > LARGEST_DOWNLOAD) {
            throw ApiError.badRequest("file is too big");
        }
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("file_id", file.fileId());
        node.put("file_unique_id", file.uniqueId());
        node.put("file_size", file.size());
        node.put("file_path", file.path());
        return node;
    }
}
