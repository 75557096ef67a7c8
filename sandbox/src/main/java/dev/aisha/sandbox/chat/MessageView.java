package dev.aisha.sandbox.chat;

import dev.aisha.sandbox.telegram.Button;
import dev.aisha.sandbox.telegram.Content;
import dev.aisha.sandbox.telegram.Message;
import dev.aisha.sandbox.telegram.StoredFile;
import dev.aisha.sandbox.telegram.Telegram;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A message as a phone shows it.
///
/// @param date seconds since 1970
/// @param text the text or caption without marks
/// @param html the same with marks, safe to put into a page; line breaks are newlines
/// @param mediaGroup the same for all items of one album
/// @param keyboard rows of buttons under the message
record MessageView(
        int id,
        boolean fromBot,
        long date,
        boolean edited,
        String text,
        String html,
        @Nullable PhotoView photo,
        @Nullable DocumentView document,
        @Nullable InvoiceView invoice,
        @Nullable ReceiptView receipt,
        @Nullable String mediaGroup,
        @Nullable Integer replyTo,
        List<List<Button>> keyboard) {

    /// @param url the largest size; thumbnail: the smallest of at least 320 px, if there is one
    record PhotoView(String url, String thumbnail, int width, int height) {}

    record InvoiceView(String title, String description, long stars) {}

    /// @param refund the payment went back
    record ReceiptView(long stars, boolean refund) {}

    record DocumentView(String url, String name, String mime, long bytes) {}

    static MessageView of(Message message) {
        var words = message.content().words();
        return new MessageView(
                message.id(),
                message.fromBot(),
                message.date().getEpochSecond(),
                message.edited() != null,
                words.text(),
                Telegram.html(words),
                photo(message.content()),
                document(message.content()),
                invoice(message.content()),
                receipt(message.content()),
                message.mediaGroup(),
                message.replyTo(),
                message.markup().inline());
    }

    private static @Nullable PhotoView photo(Content content) {
        if (!(content instanceof Content.Photo(var sizes, var _))) {
            return null;
        }
        var largest = sizes.getLast();
        var small =
                sizes.stream()
                        .filter(size -> Math.max(size.width(), size.height()) >= 320)
                        .findFirst()
                        .orElse(largest);
        return new PhotoView(url(largest), url(small), largest.width(), largest.height());
    }

    private static @Nullable DocumentView document(Content content) {
        if (!(content instanceof Content.Document(var file, var _))) {
            return null;
        }
        return new DocumentView(
                url(file),
                file.name() == null ? "file" : file.name(),
                file.mime() == null ? "application/octet-stream" : file.mime(),
                file.size());
    }

    private static @Nullable InvoiceView invoice(Content content) {
        return content instanceof Content.Invoice invoice
                ? new InvoiceView(invoice.title(), invoice.description(), invoice.stars())
                : null;
    }

    private static @Nullable ReceiptView receipt(Content content) {
        return content instanceof Content.Receipt receipt
                ? new ReceiptView(receipt.stars(), receipt.refund())
                : null;
    }

    private static String url(StoredFile file) {
        return "/chat/api/files/" + file.fileId();
    }
}
