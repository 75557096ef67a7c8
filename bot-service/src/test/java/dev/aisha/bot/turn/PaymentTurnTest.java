package dev.aisha.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aisha.bot.FakeApi;
import dev.aisha.bot.RealFlows;
import dev.aisha.bot.SandboxResource;
import dev.aisha.bot.api.Answer;
import dev.aisha.bot.api.ApiPort;
import dev.aisha.bot.conversation.MoneyMoved;
import dev.aisha.bot.screen.Samples;
import dev.aisha.bot.screen.WalletSamples;
import dev.aisha.bot.screen.WalletTap;
import dev.aisha.bot.telegram.Anchor;
import dev.aisha.bot.telegram.Incoming;
import dev.aisha.bot.telegram.StarTransactions;
import dev.aisha.bot.telegram.UpdateHandler;
import dev.aisha.bot.telegram.UpdateHandler.Handled;
import dev.aisha.model.problem.ProblemCode;
import dev.aisha.model.wallet.CheckPayment;
import dev.aisha.model.wallet.PaymentStatus;
import dev.aisha.model.wallet.ReportPayment;
import dev.aisha.model.wallet.Statement;
import dev.aisha.sandbox.telegram.Actor;
import dev.aisha.sandbox.telegram.Content;
import dev.aisha.sandbox.telegram.Payment;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Money through the bot: the invoice, the question before it is paid, and the notice after.
@QuarkusTest
@TestProfile(RealFlows.class)
@Tag("P23")
class PaymentTurnTest {
    private static final AtomicLong UPDATES = new AtomicLong(60_000_000);
    private static final ReportPayment REPORT = new ReportPayment("charge-1", "XTR", 1000);

    @Inject UpdateHandler handler;
    @Inject StarTransactions transactions;

    private Actor person;

    @BeforeEach
    void begin() {
        FakeApi.forget();
        person = SandboxResource.sandbox().telegram().newPerson("Anna", "en");
        person.write("/start");
    }

    @AfterEach
    void calm() {
        FakeApi.forget();
    }

    @Test
    void givenAPackage_whenItsButtonIsTapped_thenTheInvoiceComesAsItsOwnMessage() {
        buys();

        assertThat(invoice())
                .isEqualTo(
                        new Content.Invoice(
                                "575 coins",
                                "575 coins for avatars and images. They come right after the"
                                        + " payment.",
                                Samples.ID.toString(),
                                1000,
                                "topup"));
    }

    @Test
    void givenAnInvoice_whenTheApiAllowsIt_thenTelegramMayTakeTheStars() throws Exception {
        buys();
        FakeApi.answers("checkPayment", _ -> new Answer.Given<>(new ApiPort.Done()));

        Payment payment = pays();

        assertThat(payment.status()).isEqualTo(Payment.Status.PAID);
        assertThat(FakeApi.calls("checkPayment").getFirst().arguments())
                .containsExactly(
                        "telegram:" + person.id(),
                        Samples.ID.toString(),
                        new CheckPayment("XTR", 1000));
        var lines = transactions.lines(0, 100).orElseThrow().lines();
        assertThat(lines)
                .filteredOn(line -> line.chargeId().equals(payment.chargeId()))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.user()).isEqualTo("telegram:" + person.id());
                    assertThat(line.order()).isEqualTo(Samples.ID.toString());
                    assertThat(line.stars()).isEqualTo(1000);
                    assertThat(line.refund()).isFalse();
                });
        assertThat(transactions.lines(lines.size(), 100)).contains(new Statement(List.of()));
    }

    @Test
    void givenAnInvoice_whenTheApiRefusesOrIsDown_thenNothingIsChargedAndItIsSaidWhy()
            throws Exception {
        buys();
        FakeApi.answers(
                "checkPayment", _ -> new Answer.Refused<>(ProblemCode.PAYMENT_CLOSED, null, null));
        assertThat(pays().message()).contains("This invoice is closed", "Nothing was charged");

        FakeApi.down(true);
        assertThat(pays().message()).contains("try again in a minute");
        assertThat(person.stars()).isEqualTo(10_000);
    }

    @Test
    void givenAPaidInvoice_whenTheApiIsDown_thenTheNoticeIsKeptUntilTheApiHasIt() {
        var paid = message(new MoneyMoved.Paid(Samples.ID.toString(), REPORT));
        FakeApi.down(true);
        assertThat(handler.handle(paid)).isInstanceOf(Handled.Later.class);

        FakeApi.forget();
        FakeApi.answers(
                "confirmPayment", _ -> new Answer.Refused<>(ProblemCode.INTERNAL, null, null));
        assertThat(handler.handle(paid)).isInstanceOf(Handled.Later.class);
        FakeApi.answers(
                "confirmPayment",
                _ -> {
                    throw new IllegalStateException("a defect");
                });
        assertThat(handler.handle(paid)).isInstanceOf(Handled.Later.class);
        assertThat(person.botMessages()).isEmpty();

        credits();
        assertThat(handler.handle(paid)).isEqualTo(new Handled.Done());
        assertThat(handler.handle(paid)).isEqualTo(new Handled.Done());
        assertThat(FakeApi.calls("confirmPayment")).hasSize(3);
        assertThat(person.botMessages())
                .singleElement()
                .extracting(message -> message.content().words().text())
                .asString()
                .contains("Paid: +575 coins", "Now you have 775 coins");
    }

    @Test
    void givenARefund_whenTelegramTellsOfIt_thenTheApiIsToldAndThePersonToo() {
        FakeApi.answers(
                "mirrorRefund",
                _ -> new Answer.Given<>(WalletSamples.payment(PaymentStatus.REFUNDED, 400)));

        handler.handle(message(new MoneyMoved.Refunded(REPORT)));

        assertThat(FakeApi.calls("mirrorRefund").getFirst().arguments())
                .containsExactly("telegram:" + person.id(), REPORT);
        assertThat(person.lastFromBot().orElseThrow().content().words().text())
                .contains("was refunded", "400 coins will come off");
    }

    private void credits() {
        FakeApi.answers(
                "confirmPayment",
                _ -> new Answer.Given<>(WalletSamples.payment(PaymentStatus.CREDITED, 0)));
    }

    private void buys() {
        FakeApi.answers("orderCoins", _ -> new Answer.Given<>(WalletSamples.order()));
        handler.handle(
                new Incoming.Tap(
                        UPDATES.incrementAndGet(),
                        person.id(),
                        "en",
                        "q",
                        new WalletTap.Buy("large", 1000, Samples.ACTION).encode(),
                        new Anchor(1, false)));
    }

    private Content invoice() {
        return person.botMessages().getLast().content();
    }

    /// Telegram asks; the test brings the question to the bot as polling would.
    private Payment pays() throws Exception {
        int message = person.botMessages().getLast().id();
        int before = pending();
        var paying = CompletableFuture.supplyAsync(() -> person.pay(message));
        await().until(() -> pending() > before);
        String query = SandboxResource.sandbox().telegram().pendingCheckouts(person.id()).getLast();
        handler.handle(
                new Incoming.Checkout(
                        UPDATES.incrementAndGet(),
                        person.id(),
                        "en",
                        query,
                        Samples.ID.toString(),
                        "XTR",
                        1000));
        return paying.get(20, TimeUnit.SECONDS);
    }

    private int pending() {
        return SandboxResource.sandbox().telegram().pendingCheckouts(person.id()).size();
    }

    private Incoming.Message message(MoneyMoved moved) {
        return new Incoming.Message(UPDATES.incrementAndGet(), person.id(), "en", moved);
    }
}
