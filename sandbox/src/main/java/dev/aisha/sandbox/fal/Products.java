package dev.aisha.sandbox.fal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;

/// Puts what a run made where everyone who knows the address finds it, for as long as the request
/// wants it kept.
record Products(FalRequest request, Cdn cdn, FalSettings settings) {
    /// As fal describes a file.
    ObjectNode file(String name, byte[] bytes) {
        String type = "application/octet-stream";
        return FalJson.MAPPER
                .createObjectNode()
                .put("url", stored(name, type, bytes))
                .put("content_type", type)
                .put("file_name", name)
                .put("file_size", bytes.length);
    }

    /// As fal describes a picture.
    ///
    /// @param format `jpeg` or `png`
    ObjectNode image(BufferedImage picture, String format, String name) {
        byte[] bytes = Pictures.encode(picture, format);
        String type = "image/" + format;
        String file = name + (format.equals("png") ? ".png" : ".jpg");
        return described(stored(file, type, bytes), picture, type);
    }

    /// A picture inside the answer, which is kept nowhere.
    static ObjectNode inline(BufferedImage picture, String format) {
        String type = "image/" + format;
        return described(Pictures.dataUrl(type, Pictures.encode(picture, format)), picture, type);
    }

    private static ObjectNode described(String url, BufferedImage picture, String type) {
        return FalJson.MAPPER
                .createObjectNode()
                .put("url", url)
                .put("width", picture.getWidth())
                .put("height", picture.getHeight())
                .put("content_type", type);
    }

    private String stored(String name, String type, byte[] bytes) {
        Cdn.Slot slot = cdn.reserve(name, type, Lifecycle.of(request, settings));
        cdn.write(slot, bytes);
        return slot.url(request.base());
    }
}
