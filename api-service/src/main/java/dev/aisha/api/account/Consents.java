package dev.aisha.api.account;

import dev.aisha.api.web.RefusedException;
import dev.aisha.model.account.ConsentPurpose;
import dev.aisha.model.account.ConsentView;
import dev.aisha.model.problem.ProblemCode;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// What users allow us to send outside. Ask when something is taken in, and again right before it
/// leaves: consent can be withdrawn in between.
@ApplicationScoped
@Transactional
public class Consents {
    private final ConsentTable consents;
    private final AccountConfig config;
    private final Clock clock;

    Consents(ConsentTable consents, AccountConfig config, Clock clock) {
        this.consents = consents;
        this.config = config;
        this.clock = clock;
    }

    /// @throws RefusedException `consent.required` unless the current policy was agreed to
    public void require(UUID userId, ConsentPurpose purpose) {
        if (!allows(userId, purpose)) {
            throw new RefusedException(
                    ProblemCode.CONSENT_REQUIRED, "no consent in force for " + purpose);
        }
    }

    /// Whether the current policy was agreed to for this purpose and not withdrawn.
    public boolean allows(UUID userId, ConsentPurpose purpose) {
        return consents.inForce(userId, purpose, config.policyVersion());
    }

    List<ConsentView> inForce(UUID userId) {
        return consents.inForce(userId, config.policyVersion()).stream()
                .map(Consent::view)
                .toList();
    }

    void give(UUID userId, ConsentPurpose purpose, String policyVersion) {
        if (!policyVersion.equals(config.policyVersion())) {
            throw new RefusedException(
                    ProblemCode.CONSENT_OUTDATED,
                    "the policy is now version " + config.policyVersion());
        }
        consents.give(userId, purpose, policyVersion, clock.instant());
        Log.infof("user=%s consent=%s given version=%s", userId, purpose, policyVersion);
    }

    void revoke(UUID userId, ConsentPurpose purpose) {
        consents.revoke(userId, purpose, clock.instant());
        Log.infof("user=%s consent=%s revoked", userId, purpose);
    }
}
