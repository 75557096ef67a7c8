/// Integer coins by double entry: accounts, append-only entries, holds.
@NullMarked
package dev.aisha.api.ledger;

import org.jspecify.annotations.NullMarked;
