package dev.aisha.bot.ops;

import java.util.Optional;

/// Access with chosen keys.
public final class Keys {
    private Keys() {}

    /// @param keys the current, then perhaps the previous
    public static Access access(String... keys) {
        return new Access(
                new AccessConfig() {
                    @Override
                    public String key() {
                        return keys[0];
                    }

                    @Override
                    public Optional<String> previousKey() {
                        return keys.length > 1 ? Optional.of(keys[1]) : Optional.empty();
                    }
                });
    }
}
