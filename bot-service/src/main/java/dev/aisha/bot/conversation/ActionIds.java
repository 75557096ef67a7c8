package dev.aisha.bot.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;

/// Mints one-time ids: 64 random bits in 11 characters.
@ApplicationScoped
public class ActionIds {
    private final SecureRandom random = new SecureRandom();

    /// A new one.
    public String next() {
        byte[] bytes = new byte[8];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
