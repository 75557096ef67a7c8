/// The one HTTP server that every stand-in is mounted on.
@NullMarked
package dev.aisha.sandbox.http;

import org.jspecify.annotations.NullMarked;
