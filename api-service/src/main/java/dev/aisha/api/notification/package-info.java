/// What users are told: an outbox written with the fact, delivered to the bot afterwards.
@NullMarked
package dev.aisha.api.notification;

import org.jspecify.annotations.NullMarked;
