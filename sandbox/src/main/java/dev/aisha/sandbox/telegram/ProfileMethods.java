package dev.aisha.sandbox.telegram;

import static dev.aisha.sandbox.telegram.CallRefusedException.badRequest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aisha.sandbox.http.Json;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// How the bot presents itself: name, descriptions, commands, menu button; by language.
final class ProfileMethods {
    private static final int MOST_COMMANDS = 100;

    private final Chats chats;
    private final FileStore files;
    private final Map<String, JsonNode> commands = new ConcurrentHashMap<>();
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> menuButtons = new ConcurrentHashMap<>();

    ProfileMethods(Chats chats, FileStore files) {
        this.chats = chats;
        this.files = files;
    }

    void register(Map<String, Method> methods) {
        methods.put("getme", _ -> Answer.of(me()));
        methods.put("setmycommands", this::setCommands);
        methods.put("getmycommands", this::getCommands);
        methods.put("deletemycommands", this::deleteCommands);
        register(methods, "name", "name", 64);
        register(methods, "description", "description", 512);
        register(methods, "shortdescription", "short_description", 120);
        methods.put("setchatmenubutton", this::setMenuButton);
        methods.put("getchatmenubutton", this::getMenuButton);
        methods.put("getchat", call -> Answer.of(chats.of(call).person().chatJson()));
        methods.put("getfile", this::file);
    }

    /// The commands that a person is shown: own chat, then private chats, then everybody's, each in
    /// the person's language first.
    JsonNode commandsFor(Person person) {
        var language = person.languageCode() == null ? "" : person.languageCode();
        for (var scope : List.of("chat " + person.id(), "all_private_chats", "default")) {
            for (var code : List.of(language, "")) {
                var found = commands.get(scope + "|" + code);
                if (found != null) {
                    return found;
                }
            }
        }
        return Json.MAPPER.createArrayNode();
    }

    /// A text of the profile in the person's language: name, description or short_description.
    String text(String field, @Nullable String language) {
        var own = language == null ? null : texts.get(field + "|" + language);
        return own == null ? texts.getOrDefault(field + "|", "") : own;
    }

    void clear() {
        commands.clear();
        texts.clear();
        menuButtons.clear();
    }

    private static ObjectNode me() {
        return Bot.json()
                .put("can_join_groups", false)
                .put("can_read_all_group_messages", false)
                .put("supports_inline_queries", false)
                .put("can_connect_to_business", false)
                .put("has_main_web_app", false);
    }

    private void register(Map<String, Method> methods, String method, String field, int longest) {
        methods.put(
                "setmy" + method,
                call -> {
                    var text = call.text(field);
                    if (text.codePointCount(0, text.length()) > longest) {
                        throw badRequest("bot " + field.replace('_', ' ') + " is too long");
                    }
                    texts.put(field + "|" + call.text("language_code"), text);
                    return Answer.done();
                });
        methods.put(
                "getmy" + method,
                call ->
                        Answer.of(
                                Json.MAPPER
                                        .createObjectNode()
                                        .put(field, text(field, call.text("language_code")))));
    }

    private Answer setCommands(Call call) {
        var wanted = call.json("commands");
        if (wanted == null || !wanted.isArray()) {
            throw badRequest("can't parse commands JSON object");
        }
        if (wanted.size() > MOST_COMMANDS) {
            throw badRequest("BOT_COMMANDS_TOO_MUCH");
        }
        for (var command : wanted) {
            if (!command.path("command").asText().matches("/?[a-z0-9_]{1,32}")) {
                throw badRequest("BOT_COMMAND_INVALID");
            }
            int length = command.path("description").asText().length();
            if (length < 1 || length > 256) {
                throw badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
            }
        }
        commands.put(key(call), wanted);
        return Answer.done();
    }

    private Answer getCommands(Call call) {
        var known = commands.get(key(call));
        return Answer.of(known == null ? Json.MAPPER.createArrayNode() : known);
    }

    private Answer deleteCommands(Call call) {
        commands.remove(key(call));
        return Answer.done();
    }

    private static String key(Call call) {
        var scope = call.json("scope");
        var type = scope == null ? "default" : scope.path("type").asText("default");
        var name = type.equals("chat") ? "chat " + scope(scope) : type;
        return name + "|" + call.text("language_code");
    }

    private static String scope(@Nullable JsonNode scope) {
        return scope == null ? "" : scope.path("chat_id").asText();
    }

    private Answer setMenuButton(Call call) {
        var button = call.json("menu_button");
        menuButtons.put(call.text("chat_id"), button == null ? defaultButton("default") : button);
        return Answer.done();
    }

    private Answer getMenuButton(Call call) {
        var own = menuButtons.get(call.text("chat_id"));
        return Answer.of(
                own == null ? menuButtons.getOrDefault("", defaultButton("commands")) : own);
    }

    private static JsonNode defaultButton(String type) {
        return Json.MAPPER.createObjectNode().put("type", type);
    }

    private Answer file(Call call) {
        var file =
                files.find(call.text("file_id"))
                        .orElseThrow(() ->
                                badRequest(
                                        "wrong file_id or the file is temporarily"
                                                + " unavailable"));
        return Answer.of(
                Json.MAPPER
                        .createObjectNode()
                        .put("file_id", file.fileId())
                        .put("file_unique_id", file.uniqueId())
                        .put("file_size", file.size())
                        .put("file_path", files.link(file)));
    }
}
