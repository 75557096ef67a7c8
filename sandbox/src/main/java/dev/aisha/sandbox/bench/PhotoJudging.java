package dev.aisha.sandbox.bench;

import dev.aisha.sandbox.telegram.Actor.Attachment;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// How many training photos api-service pulls, decodes, judges, redraws and stores in a second of
/// one core.
///
/// @param people each sends ten files and ten photos
record PhotoJudging(int people) implements Measurement {
    private static final int EACH = 10;
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String JUDGED = "SELECT count(*) FROM photo WHERE status <> 'PENDING'";
    private static final String ACCEPTED = "SELECT count(*) FROM photo WHERE status = 'ACCEPTED'";

    private record Rate(double perCore, double perSecond, long accepted, String work) {}

    @Override
    public Figure measure(World world) throws InterruptedException {
        List<Attachment> files = files();
        List<byte[]> photos = Photographs.of(EACH, 1280, 960);
        judged(world, 1, hand -> hand.person().sendFiles(files.subList(0, 5), ""), 5);
        Rate large = judged(world, people, hand -> hand.person().sendFiles(files, ""), EACH);
        Rate usual = judged(world, people, hand -> hand.person().sendPhotos(photos, ""), EACH);
        double mebibytes =
                files.stream().mapToInt(file -> file.bytes().length).average().orElse(0)
                        / (1024 * 1024);
        return figure(large, usual, mebibytes);
    }

    private interface Sending {
        void by(Hand hand);
    }

    private static List<Attachment> files() {
        List<byte[]> pictures = Photographs.of(EACH, 4032, 3024);
        return IntStream.range(0, EACH)
                .mapToObj(i -> new Attachment(pictures.get(i), "IMG_" + i + ".jpg", "image/jpeg"))
                .toList();
    }

    private static Rate judged(World world, int people, Sending sending, int each)
            throws InterruptedException {
        List<Hand> hands = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            hands.add(Hand.of(world, "Model " + i).toPhotos());
        }
        long known = world.number(JUDGED);
        long accepted = world.number(ACCEPTED);
        Work before = world.work();
        hands.forEach(sending::by);
        long wanted = known + (long) people * each;
        Patience.until(
                (wanted - known) + " judged photos", LIMIT, () -> world.number(JUDGED) >= wanted);
        Work after = world.work();
        double count = (double) people * each;
        return new Rate(
                count / after.apiSeconds(before),
                count / after.wallSeconds(before),
                world.number(ACCEPTED) - accepted,
                after.since(before));
    }

    private Figure figure(Rate large, Rate usual, double mebibytes) {
        int count = people * EACH;
        String method =
                String.format(
                        Locale.ROOT,
                        "%d people send %d JPEGs of 12 megapixels as files (%.1f MiB each), then %d"
                                + " as photos, which Telegram shrinks to 1280 × 960; all are judged"
                                + " after 5 for warming up. The figure is photos by processor time of"
                                + " api-service, in which pulling, decoding, finding the face, redrawing and"
                                + " storing are counted; the wall rate shares %d cores with all"
                                + " others.",
                        people,
                        count,
                        mebibytes,
                        count,
                        Runtime.getRuntime().availableProcessors());
        return new Figure(
                "Photos judged",
                LocalDate.now(Clock.systemUTC()),
                method,
                List.of(
                        Row.atLeast("12 MP files per second and core", 2, large.perCore(), "/s"),
                        Row.shown("12 MP files, wall rate", large.perSecond(), "/s"),
                        Row.atLeast("phone photos per second and core", 2, usual.perCore(), "/s"),
                        Row.shown("phone photos, wall rate", usual.perSecond(), "/s"),
                        Row.said(
                                "accepted",
                                "%d and %d of %d"
                                        .formatted(large.accepted(), usual.accepted(), count))),
                List.of("12 MP files: " + large.work(), "Phone photos: " + usual.work()));
    }
}
