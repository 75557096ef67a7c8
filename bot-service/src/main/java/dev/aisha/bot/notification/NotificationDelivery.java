package dev.aisha.bot.notification;

import dev.aisha.bot.conversation.ActionIds;
import dev.aisha.bot.conversation.Turn;
import dev.aisha.bot.redis.Redis;
import dev.aisha.bot.redis.RedisDownException;
import dev.aisha.bot.screen.Rendered;
import dev.aisha.bot.screen.ScreenRenderer;
import dev.aisha.bot.telegram.Board;
import dev.aisha.bot.telegram.Sender;
import dev.aisha.bot.telegram.Shown;
import dev.aisha.bot.turn.Chat;
import dev.aisha.bot.turn.Chats;
import dev.aisha.bot.turn.Leases;
import dev.aisha.bot.turn.Leases.Lease;
import dev.aisha.model.notification.Notification;
import dev.aisha.model.notification.NotificationEvent;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/// Brings a notification into its chat under the same lease as the person's own turns.
@ApplicationScoped
class NotificationDelivery {
    private static final String TELEGRAM = "telegram:";
    private static final Duration FOR_THE_LEASE = Duration.ofSeconds(5);
    private static final Duration FOR_TELEGRAM = Duration.ofSeconds(4);
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration REMEMBERED = Duration.ofDays(2);

    /// Keeps the highest revision; false for one that is not news.
    private static final String NEWS =
            """
            local shown = tonumber(redis.call('GET', KEYS[1]) or '-1')
            return tonumber(ARGV[1]) >= shown and '1' or '0'
            """;

    private final NotificationFlow flow;
    private final ScreenRenderer renderer;
    private final Sender sender;
    private final Leases leases;
    private final Chats chats;
    private final ActionIds ids;
    private final Redis redis;

    NotificationDelivery(
            NotificationFlow flow,
            ScreenRenderer renderer,
            Sender sender,
            Leases leases,
            Chats chats,
            ActionIds ids,
            Redis redis) {
        this.flow = flow;
        this.renderer = renderer;
        this.sender = sender;
        this.leases = leases;
        this.chats = chats;
        this.ids = ids;
        this.redis = redis;
    }

    /// What the API is answered.
    sealed interface Delivery {
        record Delivered() implements Delivery {}

        record Unreachable() implements Delivery {}

        record Later(Duration delay) implements Delivery {}

        /// Not a person of this bot.
        record Unknown() implements Delivery {}
    }

    Delivery deliver(Notification notification) {
        if (!notification.user().matches("telegram:[1-9][0-9]{0,15}")) {
            return new Delivery.Unknown();
        }
        long person = Long.parseLong(notification.user().substring(TELEGRAM.length()));
        try (Lease lease = leases.take(person, FOR_THE_LEASE)) {
            if (lease == null) {
                return new Delivery.Later(SOON);
            }
            return chats.blocked(person)
                    ? new Delivery.Unreachable()
                    : inOrder(lease, person, notification);
        } catch (RedisDownException e) {
            Log.warnf("notification=%s waits: %s", notification.id(), e.getMessage());
            return new Delivery.Later(SOON);
        }
    }

    private Delivery inOrder(Lease lease, long person, Notification notification) {
        String work = "n:" + notification.id();
        if (chats.handled(work) || outdated(notification)) {
            return new Delivery.Delivered();
        }
        Chat chat = chats.load(person);
        Turn.Show told = flow.told(notification, chat.conversation(), chat.language(), ids.next());
        Rendered rendered = renderer.render(told.screen(), told.notice(), chat.language());
        Board board = new Board(person, chat.screen(), null);
        Shown shown = sender.show(board, rendered, work, FOR_TELEGRAM);
        return switch (shown) {
            case Shown.Done() -> {
                remember(notification);
                yield saved(lease, chat, told, board, work);
            }
            case Shown.Later(var delay) -> {
                // a part may have become the screen; the repeat needs to know
                chats.save(lease, chat.showing(board.screen()), null, Duration.ZERO);
                yield new Delivery.Later(delay);
            }
            case Shown.Unreachable() -> {
                chats.blocked(person, true);
                yield new Delivery.Unreachable();
            }
        };
    }

    private Delivery saved(Lease lease, Chat chat, Turn.Show told, Board board, String work) {
        Chat next = chat.at(told.next()).showing(board.screen());
        return chats.save(lease, next, work, Duration.ZERO)
                ? new Delivery.Delivered()
                : new Delivery.Later(SOON);
    }

    /// Verdicts count up on one card: an older count must not replace a newer one.
    private boolean outdated(Notification notification) {
        return notification.event() instanceof NotificationEvent.PhotoJudged judged
                && redis.script(NEWS, List.of(key(judged)), notification.revision())
                        .getFirst()
                        .equals("0");
    }

    private void remember(Notification notification) {
        if (notification.event() instanceof NotificationEvent.PhotoJudged judged) {
            redis.set(key(judged), Long.toString(notification.revision()), REMEMBERED);
        }
    }

    private static String key(NotificationEvent.PhotoJudged judged) {
        return "bot:judged:" + judged.set().avatarId();
    }
}
