/// The only door to api-service.
@NullMarked
package dev.aisha.bot.api;

import org.jspecify.annotations.NullMarked;
