/// Promo codes: what operators make and users redeem.
@NullMarked
package dev.aisha.api.promo;

import org.jspecify.annotations.NullMarked;
