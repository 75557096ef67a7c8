package dev.aisha.bot.telegram;

import com.pengrad.telegrambot.model.stars.StarTransaction;
import com.pengrad.telegrambot.model.stars.partner.TransactionPartner;
import com.pengrad.telegrambot.model.stars.partner.TransactionPartnerUser;
import com.pengrad.telegrambot.request.GetStarTransactions;
import dev.aisha.bot.telegram.Outcome.Sent;
import dev.aisha.model.wallet.Statement;
import dev.aisha.model.wallet.Statement.Line;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Telegram's own list of payments and refunds in Stars.
@ApplicationScoped
public class StarTransactions {
    private static final String INVOICE = "invoice_payment";

    private final TelegramGateway gateway;

    StarTransactions(TelegramGateway gateway) {
        this.gateway = gateway;
    }

    /// A part of the list, oldest first; none when Telegram does not answer now.
    ///
    /// @param limit 1 to 100
    public Optional<Statement> lines(int offset, int limit) {
        var request = new GetStarTransactions().offset(offset).limit(limit);
        return gateway.call(request, answer -> answer.result().transactions())
                        instanceof Sent<StarTransaction[]>(var found)
                ? Optional.of(
                        new Statement(Arrays.stream(found).map(StarTransactions::line).toList()))
                : Optional.empty();
    }

    /// An incoming transaction names its source, a refund its receiver.
    private static Line line(StarTransaction transaction) {
        boolean refund = transaction.receiver() != null;
        TransactionPartnerUser user = user(refund ? transaction.receiver() : transaction.source());
        return new Line(
                transaction.id(),
                user == null ? null : "telegram:" + user.user().id(),
                user == null ? null : user.invoicePayload(),
                Math.abs((long) transaction.amount()),
                refund,
                Instant.ofEpochSecond(transaction.date()));
    }

    private static @Nullable TransactionPartnerUser user(@Nullable TransactionPartner partner) {
        return partner instanceof TransactionPartnerUser user
                        && INVOICE.equals(user.transactionType())
                        && user.user() != null
                ? user
                : null;
    }
}
