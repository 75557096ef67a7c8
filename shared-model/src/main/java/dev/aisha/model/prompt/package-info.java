/// Prompts that stand before a picture is made from them: written from words, or read off a photo.
@NullMarked
package dev.aisha.model.prompt;

import org.jspecify.annotations.NullMarked;
