package dev.aisha.model.wallet;

import java.util.List;

/// What can be bought now.
///
/// @param coins what the user can spend now
/// @param packages cheapest first; empty when nothing is on sale
public record TopUpOffer(long coins, List<StarPackage> packages) {
    public TopUpOffer {
        packages = List.copyOf(packages);
    }
}
