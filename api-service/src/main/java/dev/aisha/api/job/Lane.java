package dev.aisha.api.job;

import java.util.Locale;

/// Who shares threads with whom. Money and deadlines never wait behind work that waits on others.
public enum Lane {
    /// Money, deadlines, applied webhooks: short transactions only.
    SETTLE,
    /// Talks to fal.ai and OpenAI, moves files.
    PROVIDER,
    /// Decodes and encodes pictures: as many threads as cores.
    IMAGE,
    /// Deliveries to the bot, retention, clean-up.
    BULK;

    String table() {
        return "job_" + name().toLowerCase(Locale.ROOT);
    }
}
