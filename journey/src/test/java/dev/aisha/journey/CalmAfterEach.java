package dev.aisha.journey;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The outside behaves normally again after each journey.
final class CalmAfterEach implements AfterEachCallback {
    @Override
    public void afterEach(ExtensionContext context) {
        var sandbox = World.shared().sandbox();
        sandbox.fal().behaveNormally();
        sandbox.faults().clear();
        sandbox.openAi().reset();
    }
}
