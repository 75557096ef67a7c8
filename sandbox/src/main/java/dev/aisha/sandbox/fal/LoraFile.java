package dev.aisha.sandbox.fal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// A file shaped like real LoRA weights (safetensors) that carries thumbnails of the photos it was
/// "trained" on, so that a later generation can show them.
final class LoraFile {
    /// Metadata: what the weights fit.
    static final String BASE = "ss_base_model_version";

    private static final int THUMBNAILS = 6;
    private static final int THUMBNAIL_SIDE = 640;
    private static final String THUMBNAIL = "sandbox.thumbnail.";
    private static final int RANK = 16;

    private LoraFile() {}

    static byte[] write(List<BufferedImage> photos, Map<String, String> metadata, int size) {
        ObjectNode header = FalJson.MAPPER.createObjectNode();
        metadata.forEach(header.putObject("__metadata__").put("format", "pt")::put);
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        int step = Math.max(1, photos.size() / THUMBNAILS);
        for (int i = 0; i < Math.min(THUMBNAILS, photos.size()); i++) {
            BufferedImage small = Pictures.fitInside(photos.get(i * step), THUMBNAIL_SIDE);
            byte[] jpeg = Pictures.encode(small, "jpeg");
            tensor(header, data, THUMBNAIL + i, "U8", new int[] {jpeg.length}, jpeg);
        }
        int columns = Math.max(1, (size - data.size()) / (RANK * Short.BYTES));
        byte[] weights = new byte[columns * RANK * Short.BYTES];
        new Random(metadata.hashCode()).nextBytes(weights);
        String name = "transformer.single_transformer_blocks.0.attn.to_q.lora_A.weight";
        tensor(header, data, name, "F16", new int[] {RANK, columns}, weights);
        byte[] head = FalJson.bytes(header);
        return ByteBuffer.allocate(Long.BYTES + head.length + data.size())
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(head.length)
                .put(head)
                .put(data.toByteArray())
                .array();
    }

    private static void tensor(
            ObjectNode header,
            ByteArrayOutputStream data,
            String name,
            String type,
            int[] shape,
            byte[] bytes) {
        ObjectNode tensor = header.putObject(name).put("dtype", type);
        tensor.set("shape", FalJson.MAPPER.valueToTree(shape));
        tensor.putArray("data_offsets").add(data.size()).add(data.size() + bytes.length);
        data.writeBytes(bytes);
    }

    /// What the weights say they fit; none when they say nothing.
    ///
    /// @throws IOException if it is no safetensors file
    static @Nullable String base(Path file) throws IOException {
        ByteBuffer bytes = opened(file);
        return header(bytes).path("__metadata__").path(BASE).asText(null);
    }

    /// The thumbnails in it; none for real weights from elsewhere.
    ///
    /// @throws IOException if it is no safetensors file
    static List<BufferedImage> thumbnails(Path file) throws IOException {
        ByteBuffer bytes = opened(file);
        JsonNode header = header(bytes);
        int data = bytes.position();
        List<BufferedImage> thumbnails = new ArrayList<>();
        for (int i = 0; header.has(THUMBNAIL + i); i++) {
            JsonNode offsets = header.get(THUMBNAIL + i).get("data_offsets");
            byte[] jpeg = new byte[offsets.get(1).asInt() - offsets.get(0).asInt()];
            bytes.get(data + offsets.get(0).asInt(), jpeg);
            thumbnails.add(ImageIO.read(new ByteArrayInputStream(jpeg)));
        }
        return thumbnails;
    }

    private static ByteBuffer opened(Path file) throws IOException {
        return ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// Read up to its end, where the data begins.
    private static JsonNode header(ByteBuffer bytes) throws IOException {
        if (bytes.remaining() < Long.BYTES) {
            throw new IOException("Too short for safetensors");
        }
        long length = bytes.getLong();
        if (length < 2 || length > bytes.remaining()) {
            throw new IOException("Not a safetensors header");
        }
        byte[] head = new byte[(int) length];
        bytes.get(head);
        return FalJson.MAPPER.readTree(new String(head, StandardCharsets.UTF_8));
    }
}
