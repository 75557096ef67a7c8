package dev.aisha.sandbox.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aisha.sandbox.SandboxAccess;
import dev.aisha.sandbox.http.Json;

/// The one bot that the sandbox knows.
final class Bot {
    static final long ID =
            Long.parseLong(
                    SandboxAccess.TELEGRAM_TOKEN.substring(
                            0, SandboxAccess.TELEGRAM_TOKEN.indexOf(':')));
    static final String USERNAME = "aisha_sandbox_bot";
    static final String FIRST_NAME = "Aisha";

    private Bot() {}

    static ObjectNode json() {
        return Json.MAPPER
                .createObjectNode()
                .put("id", ID)
                .put("is_bot", true)
                .put("first_name", FIRST_NAME)
                .put("username", USERNAME);
    }
}
