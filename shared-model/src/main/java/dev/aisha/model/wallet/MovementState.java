package dev.aisha.model.wallet;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// How a movement stands. Only work has other states than DONE.
public enum MovementState {
    /// Set aside while the work goes on.
    HELD,
    DONE,
    /// The work came to nothing and all coins are back.
    RETURNED,
    /// Part of the work was delivered: that part was charged and the rest is back.
    PARTLY,
    @JsonEnumDefaultValue
    UNKNOWN
}
