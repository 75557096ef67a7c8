package dev.aisha.sandbox.chat;

import dev.aisha.sandbox.http.Json;
import dev.aisha.sandbox.http.Json.BadRequestException;
import dev.aisha.sandbox.http.Part;
import dev.aisha.sandbox.telegram.Actor;
import dev.aisha.sandbox.telegram.Message;
import dev.aisha.sandbox.telegram.Telegram;
import io.vertx.core.Handler;
import io.vertx.ext.web.FileUpload;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// `/chat/api`: what a person can do with a phone. The README of this module has the exact shapes.
public final class ChatRoutes implements Part {
    private static final String USERS = "/chat/api/users";
    private static final String USER = USERS + "/:user";

    private final Telegram telegram;

    public ChatRoutes(Telegram telegram) {
        this.telegram = telegram;
    }

    record NewUser(@Nullable String firstName, @Nullable String languageCode) {}

    record UserView(
            long id, String firstName, @Nullable String languageCode, boolean blocked, long stars) {
        static UserView of(Actor actor) {
            var person = actor.chat().person();
            return new UserView(
                    person.id(),
                    person.firstName(),
                    person.languageCode(),
                    actor.chat().isBlocked(),
                    actor.stars());
        }
    }

    record ChatView(
            UserView user,
            List<MessageView> messages,
            @Nullable String action,
            List<List<String>> replyKeyboard) {}

    record NewText(@Nullable String text) {}

    record Tap(
            @Nullable Integer messageId,
            @Nullable String data,
            @Nullable String button,
            boolean forged) {}

    @Override
    public void mount(Router router) {
        router.get("/chat/api/bot").handler(this::bot);
        router.get(USERS).handler(this::users);
        router.post(USERS).handler(this::create);
        router.get(USER + "/commands").handler(acting(this::commands));
        router.get(USER + "/messages").handler(acting(this::messages));
        router.post(USER + "/messages").blockingHandler(acting(this::write), false);
        router.post(USER + "/uploads").blockingHandler(acting(this::upload), false);
        router.post(USER + "/taps").blockingHandler(acting(this::tap), false);
        router.post(USER + "/payments").blockingHandler(acting(this::pay), false);
        router.post(USER + "/block").blockingHandler(acting(this::block), false);
        router.post(USER + "/unblock").blockingHandler(acting(this::unblock), false);
        router.get(USER + "/events")
                .handler(
                        acting((context, actor) ->
                                EventStream.open(context, telegram, actor.id())));
        router.get("/chat/api/files/:file").handler(this::file);
    }

    private Handler<RoutingContext> acting(BiConsumer<RoutingContext, Actor> action) {
        return context -> {
            var id = context.pathParam("user");
            var actor =
                    id.matches("\\d{1,18}")
                            ? telegram.person(Long.parseLong(id)).orElse(null)
                            : null;
            if (actor == null) {
                Json.send(context, 404, Map.of("error", "No user " + id));
                return;
            }
            try {
                action.accept(context, actor);
            } catch (NoSuchElementException e) {
                throw new BadRequestException(String.valueOf(e.getMessage()));
            }
        };
    }

    private void bot(RoutingContext context) {
        var language = context.request().getParam("language");
        var name = telegram.profileText("name", language);
        Json.send(
                context,
                200,
                Map.of(
                        "username",
                        Telegram.botUsername(),
                        "name",
                        name.isEmpty() ? Telegram.botFirstName() : name,
                        "description",
                        telegram.profileText("description", language),
                        "shortDescription",
                        telegram.profileText("short_description", language)));
    }

    private void users(RoutingContext context) {
        Json.send(context, 200, telegram.people().stream().map(UserView::of).toList());
    }

    private void create(RoutingContext context) {
        var wanted = Json.read(context, NewUser.class);
        var name = wanted.firstName();
        if (name == null || name.isBlank() || name.length() > 64) {
            throw new BadRequestException("firstName must have 1–64 characters");
        }
        Json.send(
                context, 201, UserView.of(telegram.newPerson(name.strip(), wanted.languageCode())));
    }

    private void commands(RoutingContext context, Actor actor) {
        Json.send(context, 200, telegram.commandsFor(actor.chat().person()));
    }

    private void messages(RoutingContext context, Actor actor) {
        var chat = actor.chat();
        Json.send(
                context,
                200,
                new ChatView(
                        UserView.of(actor),
                        views(chat.messages()),
                        chat.action(),
                        chat.replyKeyboard()));
    }

    private void write(RoutingContext context, Actor actor) {
        var text = Json.read(context, NewText.class).text();
        Json.send(context, 201, MessageView.of(actor.write(text == null ? "" : text)));
    }

    private void upload(RoutingContext context, Actor actor) {
        var uploads = context.fileUploads();
        if (uploads.isEmpty()) {
            throw new BadRequestException("No file was sent");
        }
        var as = context.request().getParam("as", "photo");
        var caption = context.request().getParam("caption", "");
        var sent =
                switch (as) {
                    case "photo" ->
                            actor.sendPhotos(
                                    uploads.stream().map(ChatRoutes::bytes).toList(), caption);
                    case "file" ->
                            actor.sendFiles(
                                    uploads.stream().map(ChatRoutes::attachment).toList(), caption);
                    default -> throw new BadRequestException("as must be photo or file");
                };
        Json.send(context, 201, views(sent));
    }

    private void tap(RoutingContext context, Actor actor) {
        var wanted = Json.read(context, Tap.class);
        var id = wanted.messageId();
        var data = wanted.data();
        var button = wanted.button();
        String callback;
        if (data != null && id != null) {
            callback = wanted.forged() ? actor.forgeTap(id, data) : actor.tap(id, data);
        } else if (data != null) {
            callback = actor.tapData(data);
        } else if (button != null) {
            callback = actor.tap(button);
        } else {
            throw new BadRequestException("A tap needs data (with a messageId) or a button's text");
        }
        Json.send(context, 202, Map.of("callbackId", callback));
    }

    private void pay(RoutingContext context, Actor actor) {
        var id = Json.read(context, Tap.class).messageId();
        if (id == null) {
            throw new BadRequestException("A payment needs an invoice's messageId");
        }
        Json.send(context, 200, actor.pay(id));
    }

    private void block(RoutingContext context, Actor actor) {
        actor.block();
        Json.send(context, 200, UserView.of(actor));
    }

    private void unblock(RoutingContext context, Actor actor) {
        actor.unblock();
        Json.send(context, 200, UserView.of(actor));
    }

    /// The stored bytes; a photo is shown, a document is offered under its name.
    private void file(RoutingContext context) {
        var file = telegram.file(context.pathParam("file")).orElse(null);
        if (file == null) {
            Json.send(context, 404, Map.of("error", "No such file"));
            return;
        }
        var response = context.response().putHeader("X-Content-Type-Options", "nosniff");
        if (file.name() == null) {
            response.putHeader("Content-Type", "image/jpeg");
        } else {
            response.putHeader("Content-Type", "application/octet-stream")
                    .putHeader(
                            "Content-Disposition",
                            "attachment; filename*=UTF-8''"
                                    + URLEncoder.encode(file.name(), StandardCharsets.UTF_8)
                                            .replace("+", "%20"));
        }
        response.sendFile(file.path().toString());
    }

    private static List<MessageView> views(List<Message> messages) {
        return messages.stream().map(MessageView::of).toList();
    }

    private static byte[] bytes(FileUpload upload) {
        try {
            return Files.readAllBytes(Path.of(upload.uploadedFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Actor.Attachment attachment(FileUpload upload) {
        var type = upload.contentType();
        return new Actor.Attachment(
                bytes(upload),
                upload.fileName(),
                type == null || type.isEmpty() ? "application/octet-stream" : type);
    }
}
