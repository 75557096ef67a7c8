/// Turns a person's words into the prompt that an image model is sent.
@NullMarked
package dev.aisha.api.prompt;

import org.jspecify.annotations.NullMarked;
