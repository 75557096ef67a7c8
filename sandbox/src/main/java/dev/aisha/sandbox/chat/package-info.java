/// The people's side of Telegram over HTTP: what the phone-like page and tests are built on.
@NullMarked
package dev.aisha.sandbox.chat;

import org.jspecify.annotations.NullMarked;
