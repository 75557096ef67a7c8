package dev.aisha.bot.telegram;

import com.pengrad.telegrambot.model.request.LabeledPrice;
import com.pengrad.telegrambot.request.SendInvoice;
import dev.aisha.bot.screen.Rendered.Body;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/// Invoices in Telegram Stars: one price, no provider.
@ApplicationScoped
class Invoices {
    private static final String STARS = "XTR";

    /// Turns the Pay button of a forwarded copy into a link: an invoice is for one person.
    private static final String FORWARDED = "topup";

    private final TelegramGateway gateway;
    private final Pace pace;

    Invoices(TelegramGateway gateway, Pace pace) {
        this.gateway = gateway;
        this.pace = pace;
    }

    Outcome<Anchor> send(long chat, Body.Invoice invoice, Instant deadline) {
        return pace.call(
                chat,
                1,
                deadline,
                () -> {
                    var price = new LabeledPrice(invoice.title(), Math.toIntExact(invoice.stars()));
                    SendInvoice request =
                            new SendInvoice(
                                            chat,
                                            invoice.title(),
                                            invoice.description(),
                                            invoice.payload(),
                                            STARS,
                                            List.of(price))
                                    .providerToken("")
                                    .startParameter(FORWARDED);
                    return gateway.call(request, answer -> Media.anchor(answer, true));
                });
    }
}
