package dev.aisha.api.openai;

/// Where calls that cost are counted. Moderation and lists of models are free.
interface Bill {
    /// Whether there is money left for new work today.
    boolean open();

    void used(String model, Usage usage);
}
