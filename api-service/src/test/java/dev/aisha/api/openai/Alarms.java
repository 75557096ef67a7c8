package dev.aisha.api.openai;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Hears the alarms that a class raises.
final class Alarms extends Handler {
    private final List<String> heard = new CopyOnWriteArrayList<>();

    /// Held, because a logger that nobody holds forgets its handlers.
    private final Logger logger;

    private Alarms(Logger logger) {
        this.logger = logger;
    }

    static Alarms of(Class<?> source) {
        var alarms = new Alarms(Logger.getLogger(source.getName()));
        alarms.logger.addHandler(alarms);
        return alarms;
    }

    List<String> heard() {
        return heard;
    }

    @Override
    public void publish(LogRecord line) {
        String text = String.valueOf(line.getMessage());
        if (text.startsWith("ALARM")) {
            heard.add(text);
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
