package dev.aisha.bot.screen;

import static dev.aisha.bot.screen.HtmlScreenRenderer.page;
import static dev.aisha.bot.screen.Keys.button;

import dev.aisha.bot.i18n.Html;
import dev.aisha.bot.i18n.Texts;
import dev.aisha.bot.screen.Rendered.Body;
import dev.aisha.bot.screen.Rendered.Part;
import dev.aisha.bot.screen.SettingsScreen.*;
import dev.aisha.bot.screen.SettingsTap.*;
import dev.aisha.model.privacy.ExportStatus;
import dev.aisha.model.privacy.ExportView;
import dev.aisha.model.privacy.MyDataView;
import java.util.List;

/// What is stored of a person, taken along, or deleted.
record MyDataScreens(Texts texts) {
    private static final long MEGABYTE = 1_000_000;

    Rendered screen(SettingsScreen screen) {
        return switch (screen) {
            case MyData(var data, var action) -> seen(data, action);
            case ExportStarted() -> page(texts.exportStarted(), new Keys(texts).backAndMenu());
            case LeaveQuestionOne(var data, var action) ->
                    page(
                            texts.leaveOnce(data.avatars(), data.images()),
                            new Keys(texts)
                                    .row(button(texts.leaveOnceButton(), new LeaveOnce(action)))
                                    .row(button(texts.leaveExport(), new OpenMyData()))
                                    .backAndMenu());
            case LeaveQuestionTwo(var action) ->
                    page(
                            texts.leaveTwice(),
                            new Keys(texts)
                                    .row(button(texts.leaveTwiceButton(), new LeaveTwice(action)))
                                    .backAndMenu());
            case Leaving() -> page(texts.leaving(), List.of());
            case ExportFiles(var export) -> files(export);
            case Receipt(var receipt) ->
                    page(
                            new Placement.Result(),
                            texts.receipt(receipt.rows(), receipt.objects())
                                    .and(
                                            receipt.keptEntries() > 0,
                                            texts.receiptKept(receipt.keptEntries()))
                                    .and(texts.receiptAnew()),
                            List.of());
            case SettingsCard _, Legal _, ConsentList _, RevokeQuestion _ -> Rendered.NOTHING;
        };
    }

    private Rendered seen(MyDataView data, String action) {
        boolean making = data.export() != null && data.export().status() == ExportStatus.PENDING;
        Html text =
                texts.myDataTitle()
                        .and(texts.myDataAvatars(data.avatars(), data.photos(), data.trainings()))
                        .and(texts.myDataModels(megabytes(data.modelBytes())))
                        .and(texts.myDataImages(data.images(), megabytes(data.imageBytes())))
                        .and(texts.myDataOrders(data.orders()))
                        .and(texts.myDataCoins(data.ledgerEntries()))
                        .and(texts.myDataRows(data.rows()))
                        .and(texts.myDataWhere())
                        .and(making, texts.exportStarted());
        return page(
                text,
                new Keys(texts)
                        .row(!making, button(texts.exportButton(), new OrderExport(action)))
                        .row(button(texts.consentsButton(), new OpenConsents()))
                        .row(
                                button(texts.settingsPrivacy(), new OpenLegal(LegalPage.PRIVACY)),
                                button(texts.leaveButton(), new AskToLeave()))
                        .backAndMenu());
    }

    private Rendered files(ExportView export) {
        if (export.status() != ExportStatus.READY) {
            return page(
                    new Placement.Result(),
                    texts.exportFailed(),
                    new Keys(texts).row(button(texts.myDataButton(), new OpenMyData())).menu());
        }
        return new Rendered(export.parts().stream().map(part -> document(export, part)).toList());
    }

    private Part document(ExportView export, ExportView.Part part) {
        return new Part(
                new Placement.Result(),
                new Body.Document(
                        new PictureRef.ExportRef(export.id(), part.number()),
                        "aisha-data-" + part.number() + ".zip",
                        "application/zip",
                        texts.exportPart(part.number(), export.parts().size()).source()),
                List.of());
    }

    private static long megabytes(long bytes) {
        return bytes / MEGABYTE + (bytes % MEGABYTE == 0 ? 0 : 1);
    }
}
