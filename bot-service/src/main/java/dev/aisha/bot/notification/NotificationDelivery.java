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
import dev.aisha.bot.telegram.ShownImages;
import dev.aisha.bot.turn.Chat;
import dev.aisha.bot.turn.Chats;
import dev.aisha.bot.turn.Leases;
import dev.aisha.bot.turn.Leases.Lease;
import dev.aisha.bot.turn.Owed;
import dev.aisha.bot.turn.UnderWay;
import dev.aisha.model.notification.Notification;
import dev.aisha.model.notification.NotificationEvent.DataDeleted;
import dev.aisha.model.notification.NotificationEvent.PhotoJudged;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Brings a notification into its chat under the same lease as the person's own turns.
@ApplicationScoped
class NotificationDelivery {
    private static final String TELEGRAM = "telegram:";
    private static final Duration FOR_THE_LEASE = Duration.ofSeconds(5);
    private static final Duration FOR_TELEGRAM = Duration.ofSeconds(4);
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration REMEMBERED = Duration.ofDays(2);

    private final NotificationFlow flow;
    private final ScreenRenderer renderer;
    private final Sender sender;
    private final UnderWay underWay;
    private final Leases leases;
    private final Chats chats;
    private final ShownImages images;
    private final ActionIds ids;
    private final Redis redis;

    NotificationDelivery(
            NotificationFlow flow,
            ScreenRenderer renderer,
            Sender sender,
            UnderWay underWay,
            Leases leases,
            Chats chats,
            ShownImages images,
            ActionIds ids,
            Redis redis) {
        this.flow = flow;
        this.renderer = renderer;
        this.sender = sender;
        this.underWay = underWay;
        this.leases = leases;
        this.chats = chats;
        this.images = images;
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
                    : last(person, notification, inOrder(lease, person, notification));
        } catch (RedisDownException e) {
            Log.warnf("notification=%s waits: %s", notification.id(), e.getMessage());
            return new Delivery.Later(SOON);
        }
    }

    /// Nothing is remembered of somebody who has their receipt.
    private Delivery last(long person, Notification notification, Delivery delivery) {
        if (notification.event() instanceof DataDeleted && !(delivery instanceof Delivery.Later)) {
            chats.forget(person);
            images.forget(person);
        }
        return delivery;
    }

    private Delivery inOrder(Lease lease, long person, Notification notification) {
        String work = work(notification);
        if (chats.handled(work) || outdated(notification)) {
            return new Delivery.Delivered();
        }
        Chat chat = chats.load(person);
        Turn.Show told = flow.told(notification, chat.conversation(), chat.language(), ids.next());
        Rendered rendered = renderer.render(told.screen(), told.notice(), chat.language());
        Board board = new Board(person, chat.screen(), null);
        boolean counts = counted(notification) != null && !rendered.parts().isEmpty();
        Shown shown = sender.show(board, rendered, work, FOR_TELEGRAM);
        if (shown instanceof Shown.Done) {
            underWay.behind(person, told.screen());
        }
        Chat next = chat.at(told.next()).showing(board.standing());
        return switch (shown) {
            case Shown.Done() ->
                    saved(lease, counts ? next.owing(null) : next, notification, Duration.ZERO);
            case Shown.Later(var delay) when counts ->
                    saved(lease, next.owing(new Owed(work, null, rendered)), notification, delay);
            case Shown.Later(var delay) -> {
                // a part may have become the screen; the repeat needs to know
                chats.save(lease, chat.showing(board.standing()), null, Duration.ZERO);
                yield new Delivery.Later(delay);
            }
            case Shown.Unreachable() -> {
                chats.blocked(person, true);
                yield new Delivery.Unreachable();
            }
        };
    }

    private Delivery saved(Lease lease, Chat next, Notification notification, Duration owedIn) {
        UUID counted = counted(notification);
        if (counted != null) {
            redis.set(key(counted), Long.toString(notification.revision()), REMEMBERED);
        }
        return chats.save(lease, next, work(notification), owedIn)
                ? new Delivery.Delivered()
                : new Delivery.Later(SOON);
    }

    /// Counts grow on one card: an older one must not replace a newer one.
    private boolean outdated(Notification notification) {
        UUID counted = counted(notification);
        String shown = counted == null ? null : redis.get(key(counted));
        return shown != null && notification.revision() < Long.parseLong(shown);
    }

    /// The avatar whose photos are counted, with a verdict. Its card may wait in Redis until it may
    /// be drawn again, and be replaced there by a newer one: every count says all that the one
    /// before it said.
    private static @Nullable UUID counted(Notification notification) {
        return notification.event() instanceof PhotoJudged(_, var set) ? set.avatarId() : null;
    }

    private static String work(Notification notification) {
        return "n:" + notification.id();
    }

    private static String key(UUID counted) {
        return "bot:judged:" + counted;
    }
}
