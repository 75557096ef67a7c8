/// Users, their consents and the view of both that the bot shows.
@NullMarked
package dev.aisha.api.account;

import org.jspecify.annotations.NullMarked;
