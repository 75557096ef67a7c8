/// Coins in and out: history, top-ups, promo codes and invitations.
@NullMarked
package dev.aisha.model.wallet;

import org.jspecify.annotations.NullMarked;
