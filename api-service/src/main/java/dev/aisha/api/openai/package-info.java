/// The only door to OpenAI: chat completions with a JSON schema, and moderation.
@NullMarked
package dev.aisha.api.openai;

import org.jspecify.annotations.NullMarked;
