/// Where features keep what belongs to a person: the one list that counting, export and deletion
/// work from.
@NullMarked
package dev.aisha.api.userdata;

import org.jspecify.annotations.NullMarked;
