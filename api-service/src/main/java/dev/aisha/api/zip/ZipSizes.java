package dev.aisha.api.zip;

import dev.aisha.model.privacy.ExportView;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The sizes of an order's parts as one text, separated by spaces.
public final class ZipSizes {
    private ZipSizes() {}

    public static String text(List<Long> sizes) {
        return sizes.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /// @param name what the files are called, before their number
    public static List<ExportView.Part> parts(String text, String name) {
        List<Long> sizes =
                text.isEmpty()
                        ? List.of()
                        : Arrays.stream(text.split(" ")).map(Long::valueOf).toList();
        return IntStream.range(0, sizes.size())
                .mapToObj(i ->
                        new ExportView.Part(
                                i + 1, "%s-%d.zip".formatted(name, i + 1), sizes.get(i)))
                .toList();
    }
}
