package dev.aisha.model.wallet;

import java.util.List;

/// A user's last payments, newest first.
public record PaymentList(List<PaymentView> payments) {
    public PaymentList {
        payments = List.copyOf(payments);
    }
}
