package dev.aisha.api.ops;

import dev.aisha.api.catalogue.WrongEntryException;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.NameIterator;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/// Where a setting that stopped the start was written: the file and its line, or the variable.
/// Configuration keeps no lines, so the file is read again, and only after a failure.
final class ConfigLines {
    private static final Pattern YAML = Pattern.compile("YamlConfigSource\\[source=(.+)]");
    private static final Pattern PROPERTY = Pattern.compile("\\baisha\\.\\S+");

    private final SmallRyeConfig config;

    ConfigLines(SmallRyeConfig config) {
        this.config = config;
    }

    /// @param depth segments of the name that the file has
    private record Place(int depth, String words) {}

    /// What is wrong with which setting, a line each; empty when settings were not the cause.
    List<String> problems(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof WrongEntryException wrong) {
                return List.of(said(wrong.property(), wrong.getMessage()));
            }
            if (cause instanceof ConfigValidationException invalid) {
                return IntStream.range(0, invalid.getProblemCount())
                        .mapToObj(i -> invalid.getProblem(i).getMessage())
                        .map(this::unmapped)
                        .toList();
            }
        }
        return List.of();
    }

    /// What the mapping of configuration could not take, which it names in its own words only.
    private String unmapped(String words) {
        Matcher named = PROPERTY.matcher(words);
        return named.find() ? said(named.group(), words) : words;
    }

    private String said(String property, @Nullable String words) {
        return where(property).map(place -> place + ": ").orElse("") + words;
    }

    /// The nearest parent's line when nothing sets the property itself.
    private Optional<String> where(String property) {
        ConfigValue value = config.getConfigValue(property);
        return value.getValue() == null ? nearest(property) : Optional.of(written(value, property));
    }

    private Optional<String> nearest(String property) {
        return StreamSupport.stream(config.getConfigSources().spliterator(), false)
                .map(ConfigSource::getName)
                .map(source -> inYaml(source, property, null))
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(Place::depth))
                .map(Place::words);
    }

    private static String written(ConfigValue value, String property) {
        String source = Objects.requireNonNullElse(value.getConfigSourceName(), "");
        return switch (source) {
            case "EnvConfigSource" -> variable(property);
            case "SysPropConfigSource" -> "-D" + property;
            default ->
                    inYaml(source, property, value.getProfile())
                            .map(Place::words)
                            .or(() -> Environment.variable(property))
                            .orElse(source);
        };
    }

    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /// @param profile whose part of the file sets the property; none when it is set for all
    private static Optional<Place> inYaml(
            String source, String property, @Nullable String profile) {
        Matcher named = YAML.matcher(source);
        if (!named.matches()) {
            return Optional.empty();
        }
        URI file = URI.create(named.group(1));
        try (Reader in = new InputStreamReader(file.toURL().openStream(), StandardCharsets.UTF_8)) {
            Node root = new Yaml(new LoaderOptions()).compose(in);
            Node start =
                    profile == null
                            ? root
                            : member(root, "%" + profile).map(NodeTuple::getValueNode).orElse(root);
            return place(start, property, file);
        } catch (IOException e) {
            throw new UncheckedIOException(source, e);
        }
    }

    private static Optional<Place> place(Node start, String property, URI file) {
        var segments = new NameIterator(property);
        Node node = start;
        int depth = 0;
        int line = 0;
        for (; segments.hasNext(); segments.next()) {
            String segment = segments.getNextSegment().replaceFirst("\\[\\d+]$", "");
            Optional<NodeTuple> member = member(node, segment);
            if (member.isEmpty()) {
                break;
            }
            depth++;
            line = member.get().getKeyNode().getStartMark().getLine() + 1;
            node = member.get().getValueNode();
        }
        return depth == 0
                ? Optional.empty()
                : Optional.of(new Place(depth, name(file) + ":" + line));
    }

    private static Optional<NodeTuple> member(Node node, String key) {
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream().filter(member -> key(member).equals(key)).findFirst()
                : Optional.empty();
    }

    private static String key(NodeTuple member) {
        return member.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
    }

    /// The path of a file of the operator's, the bare name of the one in our jar.
    private static String name(URI file) {
        String path = Objects.requireNonNullElse(file.getPath(), file.getSchemeSpecificPart());
        return file.isOpaque() ? path.substring(path.lastIndexOf('/') + 1) : path;
    }
}
