package dev.aisha.sandbox.fal;

import java.util.Map;

/// A webhook as it goes over the wire.
public record SignedWebhook(Map<String, String> headers, byte[] body) {}
