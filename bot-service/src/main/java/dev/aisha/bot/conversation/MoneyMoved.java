package dev.aisha.bot.conversation;

import dev.aisha.model.wallet.ReportPayment;

/// What Telegram says of money. It comes as a message of the chat, and is done with only when the
/// API has it.
public sealed interface MoneyMoved extends Event.Input {
    /// @param order the invoice's payload
    record Paid(String order, ReportPayment report) implements MoneyMoved {}

    record Refunded(ReportPayment report) implements MoneyMoved {}
}
