/// What a person can do with their own data: see what there is, take it along, have it deleted.
@NullMarked
package dev.aisha.api.privacy;

import org.jspecify.annotations.NullMarked;
