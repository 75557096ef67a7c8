package dev.aisha.bot;

import io.quarkus.test.common.QuarkusTestResource;

/// Gives every `@QuarkusTest` of this module the sandbox.
@QuarkusTestResource(SandboxResource.class)
class TestSetup {}
