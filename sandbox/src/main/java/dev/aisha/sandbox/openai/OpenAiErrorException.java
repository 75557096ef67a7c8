package dev.aisha.sandbox.openai;

import org.jspecify.annotations.Nullable;

/// A refusal in OpenAI's error format.
final class OpenAiErrorException extends RuntimeException {
    private final int status;
    private final String type;
    private final @Nullable String param;
    private final @Nullable String code;

    OpenAiErrorException(
            int status,
            String type,
            @Nullable String param,
            @Nullable String code,
            String message) {
        super(message);
        this.status = status;
        this.type = type;
        this.param = param;
        this.code = code;
    }

    static OpenAiErrorException bad(@Nullable String param, @Nullable String code, String message) {
        return new OpenAiErrorException(400, "invalid_request_error", param, code, message);
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    @Nullable String param() {
        return param;
    }

    @Nullable String code() {
        return code;
    }
}
