/// Files by reference: the API gets bytes of a chat's file without ever seeing Telegram.
@NullMarked
package dev.aisha.bot.files;

import org.jspecify.annotations.NullMarked;
