/// What the providers cost us today, and whether there is money left for new work.
@NullMarked
package dev.aisha.api.spend;

import org.jspecify.annotations.NullMarked;
