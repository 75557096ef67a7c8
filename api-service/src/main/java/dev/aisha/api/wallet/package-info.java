/// The history of a user's coins.
@NullMarked
package dev.aisha.api.wallet;

import org.jspecify.annotations.NullMarked;
