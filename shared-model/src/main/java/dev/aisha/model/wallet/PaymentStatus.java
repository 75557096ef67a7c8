package dev.aisha.model.wallet;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// How a charge stands with us.
public enum PaymentStatus {
    CREDITED,
    REFUNDED,
    @JsonEnumDefaultValue
    UNKNOWN
}
