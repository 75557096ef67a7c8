/// Start-up, health and access between the services.
@NullMarked
package dev.aisha.bot.ops;

import org.jspecify.annotations.NullMarked;
