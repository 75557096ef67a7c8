/// Users, consents and coins, as both services speak of them.
@NullMarked
package dev.aisha.model.account;

import org.jspecify.annotations.NullMarked;
