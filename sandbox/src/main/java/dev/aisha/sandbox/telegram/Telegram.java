package dev.aisha.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aisha.sandbox.SandboxAccess;
import dev.aisha.sandbox.control.Faults;
import dev.aisha.sandbox.control.Target;
import dev.aisha.sandbox.http.Part;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The stand-in for Telegram: the Bot API at `/bot<token>/…`, and its people for tests and the chat
/// page. Messages live in memory, and with [#rememberIn] also on disk; files on disk.
public final class Telegram implements Part {
    private final Faults faults;
    private final Chats chats;
    private final Updates updates;
    private final Polling polling;
    private final WebhookDelivery delivery;
    private final Callbacks callbacks;
    private final FileStore files;
    private final ProfileMethods profile;
    private final RateGate gate;
    private final Stars stars;
    private final Checkouts checkouts;
    private final CallLog log = new CallLog();
    private final BotApi api;
    private @Nullable Memory memory;

    public Telegram(Path folder, Faults faults, Clock clock, boolean strict, boolean zeroDelay) {
        this.faults = faults;
        this.chats = new Chats(clock);
        this.updates = new Updates(clock, faults);
        this.polling = new Polling(updates, !zeroDelay);
        this.callbacks = new Callbacks(clock);
        this.files = new FileStore(folder, clock);
        this.profile = new ProfileMethods(chats, files);
        this.gate = new RateGate(clock, !zeroDelay);
        var backoffUnit = zeroDelay ? Duration.ofMillis(50) : Duration.ofSeconds(1);
        this.delivery = new WebhookDelivery(updates, clock, backoffUnit);
        var methods = new HashMap<String, Method>();
        var webhooks = new WebhookMethods(updates, polling, delivery, strict);
        webhooks.register(methods);
        profile.register(methods);
        var send = new SendMethods(chats, new Attachments(files), gate);
        send.register(methods);
        this.stars = new Stars(clock);
        this.checkouts = new Checkouts(updates, stars);
        new StarMethods(chats, checkouts, stars, gate).register(methods);
        new EditMethods(chats, send, callbacks, gate, clock).register(methods);
        this.api = new BotApi(methods, webhooks, files, log);
        delivery.onReply(api::handleReply);
    }

    /// Keeps people, chats, files' ids and waiting updates in this file, and takes up what it has.
    ///
    /// @throws IllegalStateException when the file is there but cannot be read
    public void rememberIn(Path file) {
        memory = Memory.open(file, chats, updates, files, stars);
    }

    @Override
    public void mount(Router router) {
        router.route("/bot:token/:method")
                .handler(BotApi::arrived)
                .handler(faults.guard(Target.TELEGRAM, context -> context.pathParam("method")))
                .blockingHandler(api::handle, false);
        router.getWithRegex("/file/bot(?<token>[^/]+)/(?<path>.+)")
                .handler(faults.guard(Target.TELEGRAM, _ -> "download"))
                .blockingHandler(api::download, false);
        new TelegramControl(this).mount(router);
    }

    @Override
    public Map<String, String> environment(URI base) {
        return Map.of(
                "TELEGRAM_BOT_TOKEN",
                SandboxAccess.TELEGRAM_TOKEN,
                "TELEGRAM_API_URL",
                base.toString());
    }

    /// Chats, updates, the call log and the webhook are forgotten; a waiting poll ends
    /// empty-handed.
    @Override
    public void reset() {
        delivery.set(null);
        updates.clear();
        updates.allow(java.util.Set.of());
        chats.clear();
        callbacks.clear();
        checkouts.clear();
        files.clear();
        profile.clear();
        log.clear();
        gate.set(gate.settings());
    }

    @Override
    public void close() {
        delivery.close();
        if (memory != null) {
            memory.close();
        }
    }

    /// A new person who has not written yet.
    public Actor newPerson(String firstName, @Nullable String languageCode) {
        return actor(chats.create(firstName, languageCode));
    }

    public Optional<Actor> person(long id) {
        return chats.find(id).map(this::actor);
    }

    public List<Actor> people() {
        return chats.all().stream().map(this::actor).toList();
    }

    /// The bot's calls after the given number, oldest first, polling left out.
    public List<LoggedCall> callsAfter(long number) {
        return log.after(number);
    }

    public void forgetCalls() {
        log.clear();
    }

    /// Updates that the bot has not taken yet.
    public int pendingUpdates() {
        return updates.count();
    }

    /// Delivers an update again, even a confirmed one, so many times.
    public void redeliver(int updateId, int times) {
        if (!updates.redeliver(updateId, times)) {
            throw new NoSuchElementException("No update " + updateId);
        }
    }

    /// Gives a payment back, as an operator does elsewhere; the bot hears of it.
    public void refund(long person, String chargeId) {
        var back = stars.refund(person, chargeId);
        chats.find(person).ifPresent(chat -> checkouts.tell(chat, back));
    }

    /// Ids of questions about this person's payments that the bot has not answered.
    public List<String> pendingCheckouts(long person) {
        return checkouts.openOf(person);
    }

    public RateGate rates() {
        return gate;
    }

    /// The commands that a person sees in the menu.
    public JsonNode commandsFor(Person person) {
        return profile.commandsFor(person);
    }

    /// A text of the bot's profile: name, description or short_description.
    public String profileText(String field, @Nullable String language) {
        return profile.text(field, language);
    }

    public Optional<StoredFile> file(String fileId) {
        return files.find(fileId);
    }

    /// The words of a message as HTML that is safe in a page.
    public static String html(Formatted words) {
        return HtmlWriter.write(words);
    }

    /// Listens to everything that people see, until the returned handle is run.
    public Runnable subscribe(Consumer<ChatEvent> listener) {
        return chats.subscribe(listener);
    }

    public static String botUsername() {
        return Bot.USERNAME;
    }

    public static String botFirstName() {
        return Bot.FIRST_NAME;
    }

    private Actor actor(Chat chat) {
        return new Actor(chat, updates, files, callbacks, checkouts);
    }
}
