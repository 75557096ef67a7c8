/// Avatars: from a name to a model of one's own, with every transition guarded by the database.
@NullMarked
package dev.aisha.api.avatar;

import org.jspecify.annotations.NullMarked;
