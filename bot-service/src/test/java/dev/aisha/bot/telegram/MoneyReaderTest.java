package dev.aisha.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.pengrad.telegrambot.model.Update;
import com.pengrad.telegrambot.utility.BotUtils;
import dev.aisha.bot.conversation.Event;
import dev.aisha.bot.conversation.MoneyMoved;
import dev.aisha.bot.files.SourceRefs;
import dev.aisha.bot.ops.Keys;
import dev.aisha.model.wallet.ReportPayment;
import java.time.Clock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P23")
class MoneyReaderTest {
    private static final String MONEY =
            """
            {"currency":"XTR","total_amount":200,"invoice_payload":"order-1",
             "telegram_payment_charge_id":"charge-1","provider_payment_charge_id":"p"}\
            """;
    private static final ReportPayment REPORT = new ReportPayment("charge-1", "XTR", 200);

    private final UpdateReader reader =
            new UpdateReader(
                    new SourceRefs(Clock.systemUTC(), Keys.access("service-key-0123456789")));

    @Test
    void givenAPayment_whenRead_thenItIsTheChargeAndItsOrder() {
        var message = message("42", "\"successful_payment\":" + MONEY);

        assertThat(message.person()).isEqualTo(42);
        assertThat(message.event()).isEqualTo(new MoneyMoved.Paid("order-1", REPORT));
        assertThat(UpdateIntake.lasting(message)).isTrue();
    }

    @Test
    void givenARefundWhoseNoticeIsFromTheBot_whenRead_thenItIsThePersonsAllTheSame() {
        var message = message("777", "\"refunded_payment\":" + MONEY);

        assertThat(message.person()).isEqualTo(42);
        assertThat(message.event()).isEqualTo(new MoneyMoved.Refunded(REPORT));
    }

    @Test
    void givenAQuestionBeforePaying_whenRead_thenItHasALaneOfItsOwn() {
        var read =
                read(
                        """
                        "pre_checkout_query":{"id":"q","from":{"id":42,"is_bot":false,"language_code":"en"},
                         "currency":"XTR","total_amount":200,"invoice_payload":"order-1"}\
                        """);

        assertThat(read).isEqualTo(new Incoming.Checkout(7, 42, "en", "q", "order-1", "XTR", 200));
        assertThat(UpdateIntake.lane(read))
                .isNotEqualTo(
                        UpdateIntake.lane(new Incoming.Message(8, 42, "en", new Event.Text("x"))));
    }

    private Incoming.Message message(String from, String fields) {
        return (Incoming.Message)
                read(
                        "\"message\":{\"message_id\":1,\"from\":{\"id\":%s},\"chat\":{\"id\":42,\"type\":\"private\"},%s}"
                                .formatted(from, fields));
    }

    private Incoming read(String body) {
        var json = JsonParser.parseString("{\"update_id\":7," + body + "}");
        return reader.read(7, BotUtils.GSON.fromJson(json, Update.class));
    }
}
