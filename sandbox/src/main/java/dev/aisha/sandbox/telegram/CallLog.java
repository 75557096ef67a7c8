package dev.aisha.sandbox.telegram;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The bot's latest calls, polling left out.
final class CallLog {
    private static final int MOST = 50_000;
    private static final int LONGEST_PARAMETER = 5_000;

    private final Deque<LoggedCall> calls = new ArrayDeque<>();
    private long number;

    void add(Instant at, Call call, int code, @Nullable String description, @Nullable Integer id) {
        var chat = call.text("chat_id");
        var person = chat.matches("\\d{1,18}") ? Long.valueOf(chat) : null;
        var parameters = shortened(call.parameters());
        synchronized (calls) {
            calls.add(
                    new LoggedCall(
                            ++number,
                            at,
                            call.method(),
                            person,
                            code,
                            description,
                            id,
                            parameters));
            if (calls.size() > MOST) {
                calls.remove();
            }
        }
    }

    /// Calls after the given number, oldest first.
    List<LoggedCall> after(long from) {
        synchronized (calls) {
            return calls.stream().filter(call -> call.number() > from).toList();
        }
    }

    void clear() {
        synchronized (calls) {
            calls.clear();
        }
    }

    static Instant now() {
        return Clock.systemUTC().instant();
    }

    private static Map<String, String> shortened(Map<String, String> parameters) {
        var all = new TreeMap<String, String>();
        parameters.forEach((name, value) ->
                all.put(
                        name,
                        value.length() > LONGEST_PARAMETER
                                ? value.substring(0, LONGEST_PARAMETER)
                                : value));
        return all;
    }

    static Stream<LoggedCall> of(List<LoggedCall> calls, @Nullable String method) {
        return calls.stream()
                .filter(call -> method == null || call.method().equalsIgnoreCase(method));
    }
}
