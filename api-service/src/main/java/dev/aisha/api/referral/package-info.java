/// Invitations: who brought whom, and the reward for both.
@NullMarked
package dev.aisha.api.referral;

import org.jspecify.annotations.NullMarked;
