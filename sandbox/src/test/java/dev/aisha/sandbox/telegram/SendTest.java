package dev.aisha.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.pengrad.telegrambot.model.MessageEntity;
import com.pengrad.telegrambot.model.request.ChatAction;
import com.pengrad.telegrambot.model.request.InlineKeyboardButton;
import com.pengrad.telegrambot.model.request.InlineKeyboardMarkup;
import com.pengrad.telegrambot.model.request.InputMedia;
import com.pengrad.telegrambot.model.request.InputMediaDocument;
import com.pengrad.telegrambot.model.request.InputMediaPhoto;
import com.pengrad.telegrambot.model.request.ParseMode;
import com.pengrad.telegrambot.model.request.ReplyParameters;
import com.pengrad.telegrambot.request.GetFile;
import com.pengrad.telegrambot.request.SendChatAction;
import com.pengrad.telegrambot.request.SendDocument;
import com.pengrad.telegrambot.request.SendMediaGroup;
import com.pengrad.telegrambot.request.SendMessage;
import com.pengrad.telegrambot.request.SendPhoto;
import java.awt.Color;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendTest extends TelegramTestCase {
    @Test
    void givenHtmlAndButtons_whenSent_thenEntitiesAndKeyboardComeBack() {
        var keyboard =
                new InlineKeyboardMarkup(
                        new InlineKeyboardButton("Да").callbackData("g:1").style("success"),
                        new InlineKeyboardButton("Copy").copyText("prompt"));
        var message =
                sent(
                        bot.execute(
                                new SendMessage(anna.id(), "<b>Привет</b> &lt;3 <i>я</i>")
                                        .parseMode(ParseMode.HTML)
                                        .replyMarkup(keyboard)));
        assertThat(message.text()).isEqualTo("Привет <3 я");
        assertThat(message.entities())
                .extracting(MessageEntity::type, MessageEntity::offset, MessageEntity::length)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(MessageEntity.Type.bold, 0, 6),
                        org.assertj.core.groups.Tuple.tuple(MessageEntity.Type.italic, 10, 1));
        assertThat(message.replyMarkup().inlineKeyboard()[0]).hasSize(2);
        assertThat(anna.buttons()).containsExactly("Да", "Copy");
    }

    @Test
    void givenTextAtTheLimit_whenSent_thenOnlyBeyondItIsRefused() {
        send("😀".repeat(4096));
        assertRefused(
                new SendMessage(anna.id(), "я".repeat(4097)),
                400,
                "Bad Request: message is too long");
        assertRefused(
                new SendMessage(anna.id(), " \n "), 400, "Bad Request: message text is empty");
    }

    @Test
    void givenCallbackData_whenOver64Bytes_thenRefused() {
        var fits = new InlineKeyboardButton("ok").callbackData("я".repeat(32));
        assertDone(new SendMessage(anna.id(), "x").replyMarkup(new InlineKeyboardMarkup(fits)));
        var tooLong = new InlineKeyboardButton("ok").callbackData("я".repeat(33));
        assertRefused(
                new SendMessage(anna.id(), "x").replyMarkup(new InlineKeyboardMarkup(tooLong)),
                400,
                "Bad Request: BUTTON_DATA_INVALID");
        assertRefused(
                new SendMessage(anna.id(), "x")
                        .replyMarkup(new InlineKeyboardMarkup(new InlineKeyboardButton("no"))),
                400,
                "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in"
                        + " the inline keyboard");
    }

    @Test
    void givenAnUnknownChat_whenSent_thenRefused() {
        assertRefused(new SendMessage(77L, "x"), 400, "Bad Request: chat not found");
        var silent = telegram.newPerson("Silent", null);
        assertRefused(
                new SendMessage(silent.id(), "x"),
                403,
                "Forbidden: bot can't initiate conversation with a user");
    }

    @Test
    void givenABlock_whenSent_thenForbiddenUntilUnblocked() {
        anna.block();
        assertRefused(
                new SendMessage(anna.id(), "x"), 403, "Forbidden: bot was blocked by the user");
        anna.unblock();
        send("x");
        var changes = drain();
        assertThat(changes)
                .extracting(update -> update.myChatMember().newChatMember().status().name())
                .containsExactly("kicked", "member");
    }

    @Test
    void givenALargePhoto_whenSent_thenALadderOfJpegsComesBack() throws Exception {
        var message =
                sent(
                        bot.execute(
                                new SendPhoto(anna.id(), Pictures.png(3000, 2000, Color.RED))
                                        .caption("подпись")));
        assertThat(message.caption()).isEqualTo("подпись");
        assertThat(message.photo())
                .extracting(size -> size.width() + "x" + size.height())
                .containsExactly("100x67", "320x213", "800x533", "1280x853");
        var file = bot.execute(new GetFile(message.photo()[3].fileId())).file();
        assertThat(file.filePath()).startsWith("photos/file_").endsWith(".jpg");
        var jpeg = bytes(bot.getFullFilePath(file)).body();
        assertThat(jpeg).startsWith(0xFF, 0xD8).hasSize(file.fileSize().intValue());
        assertThat(Pictures.read(jpeg).getWidth()).isEqualTo(1280);
    }

    @Test
    void givenASmallPhoto_whenSent_thenItIsNotEnlarged() {
        var message = sent(bot.execute(new SendPhoto(anna.id(), Pictures.jpeg(200, 150))));
        assertThat(message.photo()).extracting(size -> size.width()).containsExactly(100, 200);
    }

    @Test
    void givenAPhoneHeldUpright_whenPhotoSent_thenThePictureStandsUpright() {
        var message = sent(bot.execute(new SendPhoto(anna.id(), Pictures.turned(640, 480, 6))));
        var largest = message.photo()[message.photo().length - 1];
        assertThat(largest.width() + "x" + largest.height()).isEqualTo("480x640");
    }

    @ParameterizedTest
    @CsvSource({"9000,1100", "2100,100"})
    void givenOddDimensions_whenPhotoSent_thenRefused(int width, int height) {
        assertRefused(
                new SendPhoto(anna.id(), Pictures.png(width, height, Color.RED)),
                400,
                "Bad Request: PHOTO_INVALID_DIMENSIONS");
    }

    @Test
    void givenNoPicture_whenPhotoSent_thenRefused() {
        assertRefused(
                new SendPhoto(anna.id(), "no picture".getBytes()),
                400,
                "Bad Request: IMAGE_PROCESS_FAILED");
        assertRefused(
                new SendPhoto(anna.id(), new byte[10 * 1024 * 1024 + 1]),
                400,
                "Bad Request: file is too big");
        assertRefused(
                new SendPhoto(anna.id(), "AgACnonsense"),
                400,
                "Bad Request: wrong remote file identifier specified: Wrong string length");
    }

    @Test
    void givenADocument_whenSent_thenBytesNameAndTypeAreKept() throws Exception {
        var bytes = Pictures.png(64, 64, Color.GREEN);
        var message =
                sent(
                        bot.execute(
                                new SendDocument(anna.id(), bytes)
                                        .fileName("Оригинал 1.png")
                                        .contentType("image/png")));
        assertThat(message.document().fileName()).isEqualTo("Оригинал 1.png");
        assertThat(message.document().mimeType()).isEqualTo("image/png");
        var file = bot.execute(new GetFile(message.document().fileId())).file();
        assertThat(bytes(bot.getFullFilePath(file)).body()).isEqualTo(bytes);
    }

    @Test
    void givenAFileOver20Mb_whenFetched_thenRefused() {
        var big = new byte[20 * 1024 * 1024 + 1];
        var message = sent(bot.execute(new SendDocument(anna.id(), big).fileName("big.bin")));
        assertRefused(
                new GetFile(message.document().fileId()), 400, "Bad Request: file is too big");
        assertRefused(
                new GetFile("nonsense"),
                400,
                "Bad Request: wrong file_id or the file is temporarily unavailable");
    }

    @Test
    void givenALink_whenAnHourPassed_thenItIsDeadUntilAskedForAgain() throws Exception {
        var message = sent(bot.execute(new SendPhoto(anna.id(), Pictures.jpeg(50, 50))));
        var file = bot.execute(new GetFile(message.photo()[0].fileId())).file();
        clock.tick(Duration.ofMinutes(61));
        assertThat(bytes(bot.getFullFilePath(file)).statusCode()).isEqualTo(404);
        var again = bot.execute(new GetFile(message.photo()[0].fileId())).file();
        assertThat(bytes(bot.getFullFilePath(again)).statusCode()).isEqualTo(200);
    }

    @Test
    void givenAFileId_whenSentAgain_thenOnlyTheUniqueIdIsTheSame() {
        var first = sent(bot.execute(new SendPhoto(anna.id(), Pictures.jpeg(640, 480))));
        var size = first.photo()[2];
        var second = sent(bot.execute(new SendPhoto(anna.id(), size.fileId())));
        assertThat(second.photo()).hasSameSizeAs(first.photo());
        assertThat(second.photo()[2].fileUniqueId()).isEqualTo(size.fileUniqueId());
        assertThat(second.photo()[2].fileId()).isNotEqualTo(size.fileId());
        assertRefused(
                new SendDocument(anna.id(), size.fileId()),
                400,
                "Bad Request: can't use file of type Photo as Document");
    }

    @Test
    void givenAnAlbum_whenSent_thenItemsShareTheGroup() {
        InputMedia<?>[] media =
                IntStream.range(0, 3)
                        .mapToObj(i -> new InputMediaPhoto(Pictures.jpeg(300 + i, 200)))
                        .toArray(InputMedia[]::new);
        ((InputMediaPhoto) media[0]).caption("<b>album</b>").parseMode(ParseMode.HTML);
        var answer = bot.execute(new SendMediaGroup(anna.id(), media));
        assertThat(answer.isOk()).as(answer.description()).isTrue();
        assertThat(answer.messages()).hasSize(3);
        assertThat(Arrays.stream(answer.messages()).map(m -> m.mediaGroupId()).distinct())
                .hasSize(1);
        assertThat(answer.messages()[0].caption()).isEqualTo("album");
        assertThat(answer.messages()[1].caption()).isNull();
    }

    @Test
    void givenABadAlbum_whenSent_thenRefused() {
        var photo = new InputMediaPhoto(Pictures.jpeg(30, 20));
        InputMedia<?>[] eleven =
                IntStream.range(0, 11)
                        .mapToObj(_ -> new InputMediaPhoto(Pictures.jpeg(30, 20)))
                        .toArray(InputMedia[]::new);
        assertRefused(
                new SendMediaGroup(anna.id(), eleven),
                400,
                "Bad Request: too many messages to send as an album");
        assertRefused(
                new SendMediaGroup(anna.id(), photo, new InputMediaDocument("text".getBytes())),
                400,
                "Bad Request: can't use the media of the specified type in the album");
        assertRefused(
                new SendMediaGroup(anna.id(), photo, new InputMediaPhoto("no picture".getBytes())),
                400,
                "Bad Request: failed to send message #2 with the error message"
                        + " \"IMAGE_PROCESS_FAILED\"");
        assertThat(anna.botMessages()).isEmpty();
    }

    @Test
    void givenAReply_whenTheMessageIsGone_thenRefusedUnlessAllowed() {
        assertRefused(
                new SendMessage(anna.id(), "x").replyParameters(new ReplyParameters(9999)),
                400,
                "Bad Request: message to be replied not found");
        assertDone(
                new SendMessage(anna.id(), "x")
                        .replyParameters(new ReplyParameters(9999).allowSendingWithoutReply(true)));
    }

    @Test
    void givenTyping_whenFiveSecondsPass_thenOver() {
        assertDone(new SendChatAction(anna.id(), ChatAction.upload_photo));
        assertThat(anna.chat().action()).isEqualTo("upload_photo");
        clock.tick(Duration.ofSeconds(6));
        assertThat(anna.chat().action()).isNull();
        assertDone(new SendChatAction(anna.id(), ChatAction.typing));
        send("done");
        assertThat(anna.chat().action()).isNull();
        assertRefused(
                new SendChatAction(anna.id(), "dancing"),
                400,
                "Bad Request: wrong parameter action in request");
    }

    @Test
    void givenCalls_whenLogged_thenOutcomesAreThere() {
        var message = send("one");
        bot.execute(new SendMessage(1L, "two"));
        assertThat(telegram.callsAfter(0))
                .extracting(LoggedCall::method, LoggedCall::code, LoggedCall::messageId)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                "sendMessage", 200, message.messageId()),
                        org.assertj.core.groups.Tuple.tuple("sendMessage", 400, null));
        assertThat(List.of(telegram.callsAfter(0).getFirst().parameters().get("text")))
                .containsExactly("one");
    }
}
