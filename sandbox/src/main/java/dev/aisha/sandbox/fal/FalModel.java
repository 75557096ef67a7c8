package dev.aisha.sandbox.fal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/// What runs behind an endpoint.
interface FalModel {
    /// Looks at the input, as the runner does it: a bad one throws [ModelFailure] here, never at
    /// the submit.
    Run prepare(FalRequest request);

    /// A run with checked input.
    interface Run {
        /// How many steps its log counts.
        int steps();

        Duration duration();

        ObjectNode output();
    }
}
