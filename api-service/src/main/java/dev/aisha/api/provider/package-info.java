/// Submit once, webhook, reconciler, deadline and budget: one implementation for all paid work at
/// the provider.
@NullMarked
package dev.aisha.api.provider;

import org.jspecify.annotations.NullMarked;
