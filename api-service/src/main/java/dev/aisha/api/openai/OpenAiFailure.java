package dev.aisha.api.openai;

/// Why OpenAI gave no usable answer. The names are recorded in rows and metrics.
public enum OpenAiFailure {
    /// No key is configured.
    OFF,
    /// The key is wrong (401), or this host's region is not served (403).
    UNAUTHORIZED,
    /// The configured model does not exist, or exists no more.
    MODEL_NOT_FOUND,
    /// The account's money or limit is used up; asking again is useless until somebody pays.
    QUOTA,
    RATE_LIMITED,
    /// 5xx, no connection, or a connection cut.
    DOWN,
    TIMEOUT,
    /// We have too many questions open, or the breaker is open after failures in a row.
    BUSY,
    /// OpenAI called the request itself wrong.
    BAD_REQUEST,
    /// The model declined to answer.
    REFUSED,
    /// The answer reached the token limit, or was larger than we read.
    TRUNCATED,
    /// The provider's filter cut the answer.
    FILTERED,
    /// The answer is not the JSON that was asked for.
    BAD_ANSWER;

    /// Whether the same question may succeed in a moment.
    boolean passing() {
        return switch (this) {
            case RATE_LIMITED, DOWN, TIMEOUT -> true;
            case OFF,
                    UNAUTHORIZED,
                    MODEL_NOT_FOUND,
                    QUOTA,
                    BUSY,
                    BAD_REQUEST,
                    REFUSED,
                    TRUNCATED,
                    FILTERED,
                    BAD_ANSWER ->
                    false;
        };
    }

    /// Whether it stays so until somebody sees to our key or account.
    boolean ours() {
        return this == UNAUTHORIZED || this == QUOTA;
    }

    /// Whether the model, or the provider's filter, says no to what was asked.
    public boolean refusal() {
        return this == REFUSED || this == FILTERED;
    }

    /// Whether the model answered, but with nothing that can be used; it may do better at once. The
    /// same question is cut off at the same place again.
    public boolean unusable() {
        return this == BAD_ANSWER;
    }
}
