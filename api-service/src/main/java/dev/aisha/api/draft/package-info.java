/// Prompts that people see before a picture is made: written from words, or read off a photo.
@NullMarked
package dev.aisha.api.draft;

import org.jspecify.annotations.NullMarked;
