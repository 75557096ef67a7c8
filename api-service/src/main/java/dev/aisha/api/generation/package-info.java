/// Images from words: ordered, paid for by delivered image, kept in our own store.
@NullMarked
package dev.aisha.api.generation;

import org.jspecify.annotations.NullMarked;
