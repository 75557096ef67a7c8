package dev.aisha.api.provider;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aisha.api.fal.RequestStatus;
import java.util.UUID;

/// What a feature brings to have its work done at fal. One CDI bean per [WorkKind]. Every method
/// may be called again after a crash; the work's own conditional updates decide what still applies.
public interface ProviderWork {
    WorkKind kind();

    /// Where it would be sent now; asked before [#prepare], so that nothing leaves for an endpoint
    /// that rests.
    String endpoint(UUID workId);

    /// Gets everything ready that must stand at the provider before the submit. Outside any
    /// transaction; may be slow; may throw `RetryLater`.
    Preparation prepare(UUID workId);

    /// How many orders are in front of it before it is sent, in the caller's transaction; tells the
    /// outbox when it is news.
    void waits(UUID workId, int ahead);

    /// PENDING → SUBMITTING, in the caller's transaction.
    ///
    /// @return false when the work is no longer waiting to be sent: nothing is posted then
    boolean submitting(UUID workId);

    /// SUBMITTING → QUEUED, in the caller's transaction.
    void queued(UUID workId);

    /// SUBMITTING → PENDING, in the caller's transaction: provably nothing was sent.
    void backToPending(UUID workId);

    /// The provider's latest word, in the caller's transaction; tells the outbox when it is news.
    void progressed(UUID workId, RequestStatus status);

    /// The provider is done. Called by a job outside any transaction: store the files in S3, then
    /// settle in a transaction of your own. Also called when the work is already EXPIRED: keep it,
    /// free. Throws when the files can't be fetched or stored right now, to be called again later.
    void completed(UUID workId, JsonNode output);

    /// The provider gave nothing. Outside any transaction: settle in one of your own.
    void failed(UUID workId, ProviderFailure failure);

    /// The deadline passed. Outside any transaction: EXPIRED, hold released, person told, in one of
    /// your own; also while a result is being stored, which is then kept and given free. Nothing
    /// when the work has ended already.
    void expired(UUID workId);
}
