package dev.aisha.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.pengrad.telegrambot.model.PreCheckoutQuery;
import com.pengrad.telegrambot.model.Update;
import com.pengrad.telegrambot.model.request.LabeledPrice;
import com.pengrad.telegrambot.model.stars.partner.TransactionPartnerUser;
import com.pengrad.telegrambot.request.AnswerPreCheckoutQuery;
import com.pengrad.telegrambot.request.GetMyStarBalance;
import com.pengrad.telegrambot.request.GetStarTransactions;
import com.pengrad.telegrambot.request.GetUpdates;
import com.pengrad.telegrambot.request.RefundStarPayment;
import com.pengrad.telegrambot.request.SendInvoice;
import com.pengrad.telegrambot.request.SendMessage;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StarsTest extends TelegramTestCase {
    private int offset;

    @BeforeEach
    void begin() {
        anna.write("/start");
        next();
    }

    @Test
    void givenAnInvoice_whenTheBotAllowsIt_thenStarsMoveAndTheBotHearsOfIt() throws Exception {
        int message = invoice(300, "order-1");
        var paying = paying(message);

        PreCheckoutQuery query = next().preCheckoutQuery();
        assertThat(query.currency()).isEqualTo("XTR");
        assertThat(query.totalAmount()).isEqualTo(300);
        assertThat(query.invoicePayload()).isEqualTo("order-1");
        assertThat(query.from().id()).isEqualTo(anna.id());
        assertThat(anna.stars()).isEqualTo(10_000);
        assertThat(bot.execute(new AnswerPreCheckoutQuery(query.id())).isOk()).isTrue();

        Payment payment = paying.get(20, TimeUnit.SECONDS);
        assertThat(payment.status()).isEqualTo(Payment.Status.PAID);
        var paid = next().message().successfulPayment();
        assertThat(paid.telegramPaymentChargeId()).isEqualTo(payment.chargeId());
        assertThat(paid.totalAmount()).isEqualTo(300);
        assertThat(paid.invoicePayload()).isEqualTo("order-1");
        assertThat(anna.stars()).isEqualTo(9_700);
        var again = bot.execute(new AnswerPreCheckoutQuery(query.id()));
        assertThat(again.description()).contains("query is too old");
    }

    @Test
    void givenAnInvoice_whenTheBotRefusesIt_thenNothingMoves() throws Exception {
        var paying = paying(invoice(300, "order-1"));

        bot.execute(new AnswerPreCheckoutQuery(next().preCheckoutQuery().id(), "closed"));

        assertThat(paying.get(20, TimeUnit.SECONDS))
                .isEqualTo(new Payment(Payment.Status.REFUSED, null, "closed"));
        assertThat(anna.stars()).isEqualTo(10_000);
        assertThat(telegram.pendingUpdates()).isZero();
    }

    @Test
    void givenTooFewStars_whenPaying_thenTheBotIsNotAsked() {
        assertThat(anna.pay(invoice(10_001, "order-1")).status())
                .isEqualTo(Payment.Status.TOO_FEW_STARS);
        assertThat(telegram.pendingUpdates()).isZero();
    }

    @Test
    void givenAPayment_whenRefunded_thenStarsComeBackOnceAndBothLinesAreListed() throws Exception {
        var paying = paying(invoice(300, "order-1"));
        bot.execute(new AnswerPreCheckoutQuery(next().preCheckoutQuery().id()));
        String charge = paying.get(20, TimeUnit.SECONDS).chargeId();
        next();

        assertThat(bot.execute(new RefundStarPayment(anna.id(), charge)).isOk()).isTrue();
        assertThat(bot.execute(new RefundStarPayment(anna.id(), charge)).description())
                .isEqualTo("Bad Request: CHARGE_ALREADY_REFUNDED");
        assertThat(bot.execute(new RefundStarPayment(anna.id(), "other")).isOk()).isFalse();

        assertThat(next().message().refundedPayment().telegramPaymentChargeId()).isEqualTo(charge);
        assertThat(anna.stars()).isEqualTo(10_000);
        var lines = bot.execute(new GetStarTransactions()).result().transactions();
        assertThat(lines).hasSize(2).allSatisfy(one -> assertThat(one.id()).isEqualTo(charge));
        var source = (TransactionPartnerUser) lines[0].source();
        assertThat(source.invoicePayload()).isEqualTo("order-1");
        assertThat(source.user().id()).isEqualTo(anna.id());
        assertThat(lines[0].receiver()).isNull();
        assertThat(lines[1].receiver()).isInstanceOf(TransactionPartnerUser.class);
        assertThat(bot.execute(new GetStarTransactions().offset(1)).result().transactions())
                .hasSize(1);
        assertThat(bot.execute(new GetMyStarBalance()).isOk()).isTrue();
    }

    @Test
    void givenInvoicesThatAreNone_whenSent_thenEachIsRefused() {
        assertThat(bot.execute(invoice("t".repeat(33), "d", "p", "XTR", 1)).isOk()).isFalse();
        assertThat(bot.execute(invoice("t", "", "p", "XTR", 1)).isOk()).isFalse();
        assertThat(bot.execute(invoice("t", "d", "p".repeat(129), "XTR", 1)).isOk()).isFalse();
        assertThat(bot.execute(invoice("t", "d", "p", "EUR", 1)).isOk()).isFalse();
        assertThat(bot.execute(invoice("t", "d", "p", "XTR", 0)).isOk()).isFalse();
    }

    @Test
    void givenAnOrdinaryMessage_whenPaidFor_thenItIsNoInvoice() {
        int message = bot.execute(new SendMessage(anna.id(), "hi")).message().messageId();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> anna.pay(message))
                .hasMessageContaining("is no invoice");
    }

    private CompletableFuture<Payment> paying(int message) {
        return CompletableFuture.supplyAsync(() -> anna.pay(message));
    }

    private int invoice(int stars, String payload) {
        var sent = bot.execute(invoice("coins", "many coins", payload, "XTR", stars)).message();
        assertThat(sent.invoice().totalAmount()).isEqualTo(stars);
        return sent.messageId();
    }

    private SendInvoice invoice(
            String title, String description, String payload, String currency, int amount) {
        return new SendInvoice(
                        anna.id(),
                        title,
                        description,
                        payload,
                        currency,
                        List.of(new LabeledPrice("coins", amount)))
                .providerToken("");
    }

    private Update next() {
        Update[] found = new Update[1];
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(20))
                .until(() -> {
                    var updates =
                            bot.execute(new GetUpdates().offset(offset).limit(1).timeout(1))
                                    .updates();
                    if (updates.isEmpty()) {
                        return false;
                    }
                    found[0] = updates.getFirst();
                    return true;
                });
        offset = found[0].updateId() + 1;
        bot.execute(new GetUpdates().offset(offset).limit(1).timeout(0));
        return found[0];
    }
}
