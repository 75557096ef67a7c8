/// The only door to fal.ai: callers see outcomes, never HTTP.
@NullMarked
package dev.aisha.api.fal;

import org.jspecify.annotations.NullMarked;
