/// Coins that are paid for: orders, charges, and what the provider's own list says of them.
@NullMarked
package dev.aisha.api.payment;

import org.jspecify.annotations.NullMarked;
