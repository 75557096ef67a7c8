package dev.aisha.model.wallet;

import java.util.List;

/// All promo codes, newest first.
public record PromoList(List<PromoView> codes) {
    public PromoList {
        codes = List.copyOf(codes);
    }
}
