package dev.aisha.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aisha.sandbox.SandboxAccess;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.send.SendMediaGroup;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaPhoto;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/// A client that shares neither code nor authors with the bot's own reads and writes the same: what
/// both understand is Telegram's protocol, not one library's idea of it.
class OtherClientTest extends TelegramTestCase {
    private OkHttpTelegramClient client;
    private String chat;

    @BeforeEach
    void connect() {
        client =
                new OkHttpTelegramClient(
                        SandboxAccess.TELEGRAM_TOKEN,
                        new TelegramUrl("http", "127.0.0.1", sandbox.url().getPort(), false));
        chat = String.valueOf(anna.id());
    }

    @Test
    void givenText_whenSentAndEdited_thenTheClientReadsIt() throws Exception {
        var message = SendMessage.builder().chatId(chat).text("<b>Hi</b> /menu").parseMode("HTML");
        var sent = client.execute(message.replyMarkup(keyboard("Go", "go:1")).build());

        assertThat(client.execute(new GetMe()).getIsBot()).isTrue();
        assertThat(sent.getText()).isEqualTo("Hi /menu");
        assertThat(sent.getEntities())
                .extracting(entity -> entity.getType())
                .containsExactly("bold", "bot_command");

        var edit = EditMessageText.builder().chatId(chat).messageId(sent.getMessageId());
        client.execute(edit.text("Bye").build());
        assertThat(anna.lastFromBot().orElseThrow().content().words().text()).isEqualTo("Bye");
        assertThatThrownBy(() -> client.execute(edit.text("Bye").build()))
                .isInstanceOfSatisfying(
                        TelegramApiRequestException.class,
                        refused ->
                                assertThat(refused.getApiResponse())
                                        .contains("message is not modified"));
    }

    @Test
    void givenPhotos_whenSentAloneAndAsAnAlbum_thenTheClientReadsThem() throws Exception {
        var one = client.execute(new SendPhoto(chat, new InputFile(picture(), "one.jpg")));
        var album =
                client.execute(
                        new SendMediaGroup(
                                chat,
                                List.of(
                                        new InputMediaPhoto(picture(), "two.jpg"),
                                        new InputMediaPhoto(
                                                one.getPhoto().getLast().getFileId()))));

        assertThat(one.getPhoto().getLast().getWidth()).isEqualTo(800);
        assertThat(album).hasSize(2);
        assertThat(album).allMatch(part -> part.getMediaGroupId() != null && part.hasPhoto());
        assertThat(album.getFirst().getMediaGroupId()).isEqualTo(album.getLast().getMediaGroupId());
    }

    @Test
    void givenATapAndAnAlbum_whenPolled_thenTheClientReadsTheUpdates() throws Exception {
        client.execute(
                SendMessage.builder()
                        .chatId(chat)
                        .text("Choose")
                        .replyMarkup(keyboard("Go", "go:1"))
                        .build());
        anna.tap("Go");
        anna.sendPhotos(List.of(Pictures.jpeg(700, 700), Pictures.jpeg(900, 700)), "us");

        var updates = client.execute(new GetUpdates());

        assertThat(updates).hasSize(3);
        var tap = updates.getFirst().getCallbackQuery();
        assertThat(tap.getData()).isEqualTo("go:1");
        assertThat(tap.getFrom().getId()).isEqualTo(anna.id());
        assertThat(client.execute(new AnswerCallbackQuery(tap.getId()))).isTrue();
        assertThat(updates.get(1).getMessage().getCaption()).isEqualTo("us");
        assertThat(updates.get(1).getMessage().getMediaGroupId())
                .isEqualTo(updates.get(2).getMessage().getMediaGroupId());
    }

    private static ByteArrayInputStream picture() {
        return new ByteArrayInputStream(Pictures.jpeg(800, 600));
    }

    private static InlineKeyboardMarkup keyboard(String text, String data) {
        var button = new InlineKeyboardButton(text);
        button.setCallbackData(data);
        return new InlineKeyboardMarkup(List.of(new InlineKeyboardRow(button)));
    }
}
