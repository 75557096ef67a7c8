/// What the API tells the bot after the fact, delivered at least once.
@NullMarked
package dev.aisha.model.notification;

import org.jspecify.annotations.NullMarked;
