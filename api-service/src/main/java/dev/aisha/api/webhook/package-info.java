/// What fal.ai tells us by itself, believed only when it is proved.
@NullMarked
package dev.aisha.api.webhook;

import org.jspecify.annotations.NullMarked;
