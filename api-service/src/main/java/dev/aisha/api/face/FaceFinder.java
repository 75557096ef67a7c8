package dev.aisha.api.face;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Finds faces in pictures. The model is read at the start of the service, so that a machine on
/// which its native library does not run is noticed then. One run takes 10 to 30 ms of one core,
/// and about 3 MB outside of the heap while it lasts. A singleton, since a proxy of it would load
/// the model again.
@Singleton
@Startup
public class FaceFinder implements AutoCloseable {
    private static final String MODEL = "/face/blazeface-256.onnx";
    private static final long[] SHAPE = {1, Letterbox.SIDE, Letterbox.SIDE, 3};

    /// Nothing is less sure than this and worth a number.
    private static final double LEAST = 0.05;

    private final OrtEnvironment environment;
    private final OrtSession session;

    public FaceFinder() {
        environment = environment();
        try (var options = new OrtSession.SessionOptions()) {
            // the lanes decide how many pictures are looked at side by side
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // memory goes back after each run
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            session = environment.createSession(model(), options);
        } catch (OrtException e) {
            throw new IllegalStateException("the face model does not load", e);
        }
        Log.infof("face finder ready, ONNX Runtime %s", environment.getVersion());
    }

    /// The faces in an upright picture, each once, the surest first.
    ///
    /// @param leastScore 0 to 1, below which nothing counts
    public List<Face> find(BufferedImage image, double leastScore) {
        return find(image, Letterbox.of(image), leastScore);
    }

    /// How sure the finder is of its best face when it looks twice more, at the picture mirrored
    /// and at half the size, 0 to 1: a face stays one, a chance likeness does not. Costs two runs.
    public double again(BufferedImage image) {
        double mirrored = best(image, Letterbox.of(image, 1, true));
        return (mirrored + best(image, Letterbox.of(image, 0.5, false))) / 2;
    }

    private double best(BufferedImage image, Letterbox square) {
        List<Face> faces = find(image, square, LEAST);
        return faces.isEmpty() ? 0 : faces.getFirst().score();
    }

    private List<Face> find(BufferedImage image, Letterbox square, double leastScore) {
        try (var pixels = OnnxTensor.createTensor(environment, square.pixels(image), SHAPE);
                var answer = session.run(Map.of("input:0", pixels))) {
            var faces = new ArrayList<Face>();
            Anchors.read(
                    Anchors.FINE,
                    values(answer, "Identity:0"),
                    values(answer, "Identity_2:0"),
                    square,
                    leastScore,
                    faces);
            Anchors.read(
                    Anchors.COARSE,
                    values(answer, "Identity_1:0"),
                    values(answer, "Identity_3:0"),
                    square,
                    leastScore,
                    faces);
            return Anchors.distinct(faces);
        } catch (OrtException e) {
            throw new IllegalStateException("the face model failed", e);
        }
    }

    @Override
    @PreDestroy
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            Log.warnf("face finder not closed: %s", e.getMessage());
        }
    }

    private static OrtEnvironment environment() {
        try {
            return OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
        } catch (LinkageError e) {
            throw new IllegalStateException(
                    "ONNX Runtime does not run here: it needs Linux with glibc or macOS on ARM, and a"
                            + " temporary folder that allows execution; this is "
                            + System.getProperty("os.name")
                            + " on "
                            + System.getProperty("os.arch")
                            + " with "
                            + System.getProperty("java.io.tmpdir"),
                    e);
        }
    }

    private static float[] values(OrtSession.Result answer, String name) throws OrtException {
        var tensor = (OnnxTensor) answer.get(name).orElseThrow();
        var values = tensor.getFloatBuffer();
        float[] copy = new float[values.remaining()];
        values.get(copy);
        return copy;
    }

    private static byte[] model() {
        try (InputStream in = FaceFinder.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException(MODEL + " is not in the package");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
