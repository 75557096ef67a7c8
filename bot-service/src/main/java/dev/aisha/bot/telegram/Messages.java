package dev.aisha.bot.telegram;

import dev.aisha.bot.screen.Rendered.Body;
import dev.aisha.bot.telegram.Outcome.BadRequest;
import dev.aisha.bot.telegram.Outcome.Gone;
import jakarta.enterprise.context.ApplicationScoped;

/// Sends and edits single messages, each kind of content in its own way.
@ApplicationScoped
class Messages {
    private final TextMessages texts;
    private final Photos photos;
    private final Albums albums;
    private final Documents documents;
    private final PictureEdits edits;
    private final Invoices invoices;

    Messages(
            TextMessages texts,
            Photos photos,
            Albums albums,
            Documents documents,
            PictureEdits edits,
            Invoices invoices) {
        this.texts = texts;
        this.photos = photos;
        this.albums = albums;
        this.documents = documents;
        this.edits = edits;
        this.invoices = invoices;
    }

    /// A new message at the end of the chat.
    Outcome<Anchor> send(Envelope to, Body body) {
        return switch (body) {
            case Body.Text(var html) -> texts.send(to.chat(), html, to.keys(), to.deadline());
            case Body.Picture(var image, var caption) -> photos.send(to, image, caption);
            case Body.Album album -> albums.send(to, album);
            case Body.Document document -> documents.send(to, document);
            case Body.Invoice invoice -> invoices.send(to.chat(), invoice, to.deadline());
            case Body.Nothing() -> new BadRequest<>("nothing to send");
        };
    }

    /// The same message with other content. [Gone] when it cannot become that: send a new one.
    Outcome<Anchor> edit(Envelope to, Anchor message, Body body) {
        return switch (body) {
            case Body.Text(var html) ->
                    message.media()
                            ? new Gone<>()
                            : texts.edit(to.chat(), message, html, to.keys(), to.deadline());
            case Body.Picture(var image, var caption) ->
                    edits.edit(
                            to.chat(),
                            to.owner(),
                            message,
                            image,
                            caption,
                            to.keys(),
                            to.deadline());
            case Body.Album _, Body.Document _, Body.Invoice _, Body.Nothing _ -> new Gone<>();
        };
    }
}
