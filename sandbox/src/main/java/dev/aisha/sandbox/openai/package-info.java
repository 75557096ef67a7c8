/// The stand-in for OpenAI: chat completions by a plain rule, moderation by a word list, models.
@NullMarked
package dev.aisha.sandbox.openai;

import org.jspecify.annotations.NullMarked;
