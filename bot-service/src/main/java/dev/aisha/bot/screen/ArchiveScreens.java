package dev.aisha.bot.screen;

import static dev.aisha.bot.screen.HtmlScreenRenderer.page;
import static dev.aisha.bot.screen.Keys.button;

import dev.aisha.bot.i18n.Texts;
import dev.aisha.bot.screen.Rendered.Body;
import dev.aisha.bot.screen.Rendered.Part;
import dev.aisha.model.gallery.ArchiveView;
import dev.aisha.model.privacy.ExportStatus;
import dev.aisha.model.privacy.ExportView;
import java.util.List;

/// Images of the gallery as ZIP files.
record ArchiveScreens(Texts texts) {
    Rendered started(int images) {
        return page(texts.archiveStarted(images), new Keys(texts).backAndMenu());
    }

    /// Each part is a message of its own.
    Rendered files(ArchiveView archive) {
        if (archive.status() != ExportStatus.READY) {
            return page(
                    new Placement.Result(),
                    texts.archiveFailed(),
                    new Keys(texts).row(button(texts.gallery(), new Callback.Gallery())).menu());
        }
        return new Rendered(archive.parts().stream().map(part -> document(archive, part)).toList());
    }

    private Part document(ArchiveView archive, ExportView.Part part) {
        return new Part(
                new Placement.Result(),
                new Body.Document(
                        new PictureRef.ArchiveRef(archive.id(), part.number()),
                        part.name(),
                        "application/zip",
                        texts.archivePart(part.number(), archive.parts().size(), archive.images())
                                .source()),
                List.of());
    }
}
