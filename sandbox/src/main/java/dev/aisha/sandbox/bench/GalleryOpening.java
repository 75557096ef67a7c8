package dev.aisha.sandbox.bench;

import dev.aisha.sandbox.telegram.Actor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How long api-service takes to open the gallery of somebody with very many images.
///
/// @param images in the gallery
/// @param repeats questions of each kind that are measured
record GalleryOpening(int images, int repeats) implements Measurement {
    private static final int WARM_UP = 10;
    private static final double AIM = 400;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Override
    public Figure measure(World world) throws InterruptedException {
        Actor person = world.sandbox().telegram().newPerson("Collector", "en");
        person.write("/start");
        Patience.until("the greeting", LIMIT, () -> person.lastFromBot().isPresent());
        String user = "telegram:" + person.id();
        fill(world, user);
        String oldest =
                world.text(
                        "SELECT id FROM image WHERE user_id = %s ORDER BY created_at, id LIMIT 1"
                                .formatted(owner(user)));
        Work before = world.work();
        List<Row> rows = new ArrayList<>();
        questions(oldest)
                .forEach((what, path) -> {
                    Percentiles times = times(world, user, path);
                    rows.add(Row.atMost(what + ", p95", AIM, times.millis(95), "ms"));
                    rows.add(Row.shown(what + ", p50", times.millis(50), "ms"));
                });
        return new Figure(
                "Gallery of 100,000 images",
                LocalDate.now(Clock.systemUTC()),
                ("One person has %,d images over 1,000 days, of 5 shapes, 24 styles and one avatar; each"
                                + " prompt has a common word, one in 1,000 a rare one. %d questions of"
                                + " each kind to api-service, one after the other, after %d for"
                                + " warming up, from sending to the last byte. A card is an image with"
                                + " its place, the total and both neighbours, all exact.")
                        .formatted(images, repeats, WARM_UP),
                rows,
                List.of(world.work().since(before)));
    }

    private static Map<String, String> questions(String oldest) {
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("newest card", "/latest");
        paths.put("oldest card", "/" + oldest);
        paths.put("filtered card", "/latest?favourite=true&ratio=1:1");
        paths.put("filter that leaves nothing", "/count?style=none&favourite=true");
        paths.put("page of 20", "?limit=20");
        paths.put("filtered page of 20", "?limit=20&style=style-3&ratio=16:9");
        paths.put("grid of nine", "/grid?at=" + oldest);
        paths.put("search for a rare word", "/latest?q=rare7");
        paths.put("search for a word of every image", "/latest?q=common");
        paths.put("statistics", "/statistics");
        return paths;
    }

    private void fill(World world, String user) {
        world.run(
                """
                INSERT INTO image (id, user_id, generation_id, number, avatar_id, ratio, width, height, bytes,
                    content_type, sha256, object_key, preview_key, favourite, style, prompt, words,
                    composed_prompt, seed, model, created_at)
                SELECT gen_random_uuid(), %s, gen_random_uuid(), 1, '00000000-0000-0000-0000-0000000000aa',
                    (ARRAY['PROFILE', 'PORTRAIT', 'CLASSIC', 'STORY', 'CINEMA'])[1 + n / 7 %% 5], 1024, 1024, 1,
                    'image/jpeg', repeat('0', 64), 'none', 'none', n %% 10 = 0, 'style-' || n %% 24,
                    repeat('common words ', 15),
                    'common word' || n %% 500 || CASE WHEN n %% 1000 = 0 THEN ' rare' || n %% 10000 / 1000
                        ELSE '' END,
                    repeat('more words ', 60), n, 'flux-lora', now() - make_interval(mins => n * 14)
                FROM generate_series(1, %d) n\
                """
                        .formatted(owner(user), images));
        world.run("VACUUM ANALYZE image");
    }

    private static String owner(String user) {
        return "(SELECT id FROM app_user WHERE external_id = '%s')".formatted(user);
    }

    private Percentiles times(World world, String user, String path) {
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        world.apiUrl()
                                                + "/api/v1/users/"
                                                + user
                                                + "/images"
                                                + path))
                        .header("Authorization", "Bearer " + World.SERVICE_KEY)
                        .timeout(LIMIT)
                        .build();
        List<Duration> times = new ArrayList<>();
        try (var http = HttpClient.newHttpClient()) {
            for (int i = 0; i < WARM_UP + repeats; i++) {
                long begun = System.nanoTime();
                int status = http.send(request, BodyHandlers.ofByteArray()).statusCode();
                if (status != 200) {
                    throw new IllegalStateException(path + " answered " + status);
                }
                if (i >= WARM_UP) {
                    times.add(Duration.ofNanos(System.nanoTime() - begun));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(path, e);
        }
        return Percentiles.of(times);
    }
}
