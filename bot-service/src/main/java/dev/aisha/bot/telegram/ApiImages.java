package dev.aisha.bot.telegram;

import dev.aisha.bot.api.Answer;
import dev.aisha.bot.api.ApiPort;
import dev.aisha.bot.api.ImageContent;
import dev.aisha.bot.screen.PictureRef;
import dev.aisha.bot.screen.Rendered.ImageRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/// Images and photos come from api-service, the few that never change from our own resources.
@ApplicationScoped
class ApiImages implements ImageSource {
    private final ApiPort api;

    ApiImages(ApiPort api) {
        this.api = api;
    }

    @Override
    public InputStream open(String owner, PictureRef image) throws IOException {
        return switch (image) {
            case ImageRef(var id, var variant) -> opened(api.content(owner, id, variant));
            case PictureRef.PhotoRef(var avatar, var photo) ->
                    opened(api.photoContent(owner, avatar, photo));
            case PictureRef.ExportRef(var export, var part) ->
                    opened(api.exportPart(owner, export, part));
            case PictureRef.ArchiveRef(var archive, var part) ->
                    opened(api.archivePart(owner, archive, part));
            case PictureRef.StyleRef(var style) -> opened(api.styleSample(owner, style));
            case PictureRef.SheetRef(var training) -> opened(api.sheetContent(owner, training));
            case PictureRef.SharedRef(var token) -> opened(api.sharedContent(owner, token));
            case PictureRef.GridRef(_, var filter, var cursor) ->
                    opened(api.gridPicture(owner, filter.asked(), cursor));
            case PictureRef.ShippedRef(var name) -> shipped(name);
        };
    }

    private static InputStream opened(Answer<ImageContent> answer) throws IOException {
        return switch (answer) {
            case Answer.Given<ImageContent>(var content) -> content.stream();
            case Answer.Refused<ImageContent> refused when refused.code().status() == 404 ->
                    throw new FileNotFoundException("deleted meanwhile");
            case Answer.Refused<ImageContent> refused ->
                    throw new IOException("the API says " + refused.code().code());
        };
    }

    private static InputStream shipped(String name) throws FileNotFoundException {
        InputStream in = ApiImages.class.getResourceAsStream("/pictures/" + name + ".jpg");
        if (in == null) {
            throw new FileNotFoundException("no picture " + name + " was shipped");
        }
        return in;
    }
}
