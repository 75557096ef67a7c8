package dev.aisha.bot.telegram;

import com.pengrad.telegrambot.model.Message;
import com.pengrad.telegrambot.model.PreCheckoutQuery;
import com.pengrad.telegrambot.model.RefundedPayment;
import com.pengrad.telegrambot.model.SuccessfulPayment;
import dev.aisha.bot.conversation.MoneyMoved;
import dev.aisha.model.wallet.ReportPayment;
import org.jspecify.annotations.Nullable;

/// Reads what Telegram says of payments.
final class MoneyReader {
    private MoneyReader() {}

    static Incoming checkout(long updateId, PreCheckoutQuery query) {
        if (query.id() == null || query.from() == null || query.from().id() == null) {
            return new Incoming.Ignored(updateId);
        }
        return new Incoming.Checkout(
                updateId,
                query.from().id(),
                query.from().languageCode(),
                query.id(),
                text(query.invoicePayload()),
                text(query.currency()),
                query.totalAmount() == null ? 0 : query.totalAmount());
    }

    /// None for a message that is about something else.
    static @Nullable MoneyMoved moved(Message message) {
        SuccessfulPayment paid = message.successfulPayment();
        if (paid != null) {
            var report =
                    new ReportPayment(
                            paid.telegramPaymentChargeId(),
                            text(paid.currency()),
                            paid.totalAmount());
            return new MoneyMoved.Paid(text(paid.invoicePayload()), report);
        }
        RefundedPayment refunded = message.refundedPayment();
        if (refunded == null) {
            return null;
        }
        Integer amount = refunded.totalAmount();
        return new MoneyMoved.Refunded(
                new ReportPayment(
                        refunded.telegramPaymentChargeId(),
                        text(refunded.currency()),
                        amount == null ? 0 : amount));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
