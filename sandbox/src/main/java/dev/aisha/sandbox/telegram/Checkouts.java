package dev.aisha.sandbox.telegram;

import static dev.aisha.sandbox.telegram.CallRefusedException.badRequest;

import dev.aisha.sandbox.http.Json;
import dev.aisha.sandbox.http.Json.BadRequestException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Paying: the bot is asked first and has 10 s, then the Stars move, then the bot hears of it.
final class Checkouts {
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final Updates updates;
    private final Stars stars;
    private final Map<String, Question> open = new ConcurrentHashMap<>();

    Checkouts(Updates updates, Stars stars) {
        this.updates = updates;
        this.stars = stars;
    }

    private record Question(long person, CompletableFuture<Optional<String>> answer) {}

    /// Questions about this person's payments that the bot has not answered.
    List<String> openOf(long person) {
        return open.entrySet().stream()
                .filter(entry -> entry.getValue().person() == person)
                .map(Map.Entry::getKey)
                .toList();
    }

    void clear() {
        open.clear();
        stars.clear();
    }

    long starsOf(long person) {
        return stars.of(person);
    }

    /// Waits for the bot's answer.
    Payment pay(Chat chat, int messageId) {
        var message = chat.message(messageId).orElse(null);
        if (message == null || !(message.content() instanceof Content.Invoice invoice)) {
            throw new BadRequestException("Message %d is no invoice".formatted(messageId));
        }
        long person = chat.person().id();
        if (stars.of(person) < invoice.stars()) {
            return new Payment(Payment.Status.TOO_FEW_STARS, null, null);
        }
        var id = String.valueOf(ThreadLocalRandom.current().nextLong(1L << 60, Long.MAX_VALUE));
        var answer = new CompletableFuture<Optional<String>>();
        open.put(id, new Question(person, answer));
        var query = Json.MAPPER.createObjectNode().put("id", id);
        query.set("from", chat.person().json());
        query.put("currency", Content.STARS)
                .put("total_amount", invoice.stars())
                .put("invoice_payload", invoice.payload());
        updates.add(Update.Kind.PRE_CHECKOUT_QUERY, person, query);
        try {
            Optional<String> refusal = answer.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
            return refusal.map(why -> new Payment(Payment.Status.REFUSED, null, why))
                    .orElseGet(() -> paid(chat, invoice));
        } catch (TimeoutException _) {
            return new Payment(Payment.Status.TIMED_OUT, null, null);
        } catch (ExecutionException e) {
            throw new IllegalStateException("an answer never fails", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Payment(Payment.Status.TIMED_OUT, null, null);
        } finally {
            open.remove(id);
        }
    }

    private Payment paid(Chat chat, Content.Invoice invoice) {
        var done = stars.pay(chat.person().id(), invoice.stars(), invoice.payload());
        tell(chat, done);
        return new Payment(Payment.Status.PAID, done.id(), null);
    }

    /// The notice that both sides see in the chat.
    void tell(Chat chat, Stars.Transaction transaction) {
        var content =
                new Content.Receipt(
                        transaction.payload(),
                        transaction.id(),
                        transaction.stars(),
                        transaction.refund());
        chat.add(
                false,
                content,
                Markup.NONE,
                null,
                null,
                message -> updates.add(Update.Kind.MESSAGE, chat.person().id(), message.json()));
    }

    /// The bot's answer to a question; late and unknown ones are refused alike.
    Answer answer(Call call) {
        boolean ok = call.flag("ok");
        if (!ok && !call.has("error_message")) {
            throw badRequest("error_message must be non-empty");
        }
        var waiting = open.remove(call.text("pre_checkout_query_id"));
        if (waiting == null) {
            throw badRequest(
                    "query is too old and response timeout expired or query ID is invalid");
        }
        waiting.answer().complete(ok ? Optional.empty() : Optional.of(call.text("error_message")));
        return Answer.done();
    }
}
