/// What a person can ask about their own data, as both services speak of it.
@NullMarked
package dev.aisha.model.privacy;

import org.jspecify.annotations.NullMarked;
