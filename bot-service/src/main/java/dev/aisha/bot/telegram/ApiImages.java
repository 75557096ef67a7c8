package dev.aisha.bot.telegram;

import dev.aisha.bot.api.Answer;
import dev.aisha.bot.api.ApiPort;
import dev.aisha.bot.api.ImageContent;
import dev.aisha.bot.screen.Rendered.ImageRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/// Images come from api-service.
@ApplicationScoped
class ApiImages implements ImageSource {
    private final ApiPort api;

    ApiImages(ApiPort api) {
        this.api = api;
    }

    @Override
    public InputStream open(String owner, ImageRef image) throws IOException {
        return switch (api.content(owner, image.imageId(), image.variant())) {
            case Answer.Given<ImageContent>(var content) -> content.stream();
            case Answer.Refused<ImageContent> refused when refused.code().status() == 404 ->
                    throw new FileNotFoundException("deleted meanwhile");
            case Answer.Refused<ImageContent> refused ->
                    throw new IOException("the API says " + refused.code().code());
        };
    }
}
