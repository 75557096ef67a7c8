package dev.aisha.bot.redis;

import io.quarkus.redis.datasource.RedisDataSource;
import io.vertx.mutiny.redis.client.Response;
import io.vertx.redis.client.impl.types.ErrorType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Few commands, all blocking and bounded by `quarkus.redis.timeout`. Every failure to reach the
/// server is a [RedisDownException].
@ApplicationScoped
public class Redis {
    private final RedisDataSource source;

    Redis(RedisDataSource source) {
        this.source = source;
    }

    /// Runs a Lua script as one step that nothing can interleave.
    public List<String> script(String lua, List<String> keys, Object... arguments) {
        List<String> all = new ArrayList<>();
        all.add(lua);
        all.add(Integer.toString(keys.size()));
        all.addAll(keys);
        for (Object argument : arguments) {
            all.add(argument.toString());
        }
        return texts(run("EVAL", all.toArray(String[]::new)));
    }

    public @Nullable String get(String key) {
        return text(run("GET", key));
    }

    public void set(String key, String value, Duration lifetime) {
        run("SET", key, value, "PX", Long.toString(lifetime.toMillis()));
    }

    /// True for the one caller that wrote the key first.
    public boolean claim(String key, String value, Duration lifetime) {
        return run("SET", key, value, "NX", "PX", Long.toString(lifetime.toMillis())) != null;
    }

    public void delete(String key) {
        run("DEL", key);
    }

    public Map<String, String> hash(String key) {
        Map<String, String> fields = new HashMap<>();
        Response all = run("HGETALL", key);
        if (all != null) {
            // a map of its own kind since RESP3
            all.getKeys().forEach(field -> fields.put(field, all.get(field).toString()));
        }
        return fields;
    }

    /// Adds or moves a member of a sorted set.
    public void rank(String key, String member, double score) {
        run("ZADD", key, Double.toString(score), member);
    }

    public void unrank(String key, String member) {
        run("ZREM", key, member);
    }

    /// Members with a score up to the bound, lowest first.
    public List<String> rankedUpTo(String key, double bound, int limit) {
        return texts(
                run(
                        "ZRANGEBYSCORE",
                        key,
                        "-inf",
                        Double.toString(bound),
                        "LIMIT",
                        "0",
                        Integer.toString(limit)));
    }

    /// True when the server answers.
    public boolean answers() {
        try {
            return "PONG".equals(text(run("PING")));
        } catch (RedisDownException _) {
            return false;
        }
    }

    private @Nullable Response run(String command, String... arguments) {
        try {
            return source.execute(command, arguments);
        } catch (RuntimeException e) {
            if (isAnswer(e)) {
                throw e;
            }
            throw new RedisDownException(e);
        }
    }

    /// An error reply (a wrong script, say) is a defect of ours, unless the server says that it is
    /// not ready to serve.
    private static boolean isAnswer(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof ErrorType error) {
                String message = error.getMessage() == null ? "" : error.getMessage();
                return !(message.startsWith("LOADING")
                        || message.startsWith("READONLY")
                        || message.startsWith("MASTERDOWN")
                        || message.startsWith("NOAUTH"));
            }
        }
        return false;
    }

    private static List<String> texts(@Nullable Response response) {
        List<String> values = new ArrayList<>();
        if (response == null) {
            return values;
        }
        if (!response.type().equals(io.vertx.redis.client.ResponseType.MULTI)) {
            values.add(response.toString());
            return values;
        }
        for (int i = 0; i < response.size(); i++) {
            Response item = response.get(i);
            values.add(item == null ? "" : item.toString());
        }
        return values;
    }

    private static @Nullable String text(@Nullable Response response) {
        return response == null ? null : response.toString();
    }
}
