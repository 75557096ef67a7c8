package dev.aisha.api.account;

/// What something costs now, for the balance screen. Implemented by the package that sells it
/// (`training`, `generation`), one bean each; nothing on sale counts as 0.
public interface Price {
    /// What is for sale.
    Item item();

    /// Coins for the cheapest one.
    long coins();

    /// The things a balance is compared with.
    enum Item {
        TRAINING,
        IMAGE,
        UPSCALE,
        PHOTO_PROMPT
    }
}
