package dev.aisha.sandbox.fal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.function.Supplier;

/// A run of any model: how long it takes, and what it makes in the end.
///
/// @param steps how many its log counts
/// @param product made when the time is over
record Work(int steps, Duration duration, Supplier<ObjectNode> product) implements FalModel.Run {
    @Override
    public ObjectNode output() {
        return product.get();
    }
}
