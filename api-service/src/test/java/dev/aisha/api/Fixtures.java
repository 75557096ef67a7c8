package dev.aisha.api;

import dev.aisha.api.account.Owner;
import dev.aisha.api.account.Owners;
import dev.aisha.api.ledger.Ledger;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// Users of their own for each test, so that order does not matter, and calls as the bot makes
/// them.
@Singleton
public class Fixtures {
    /// What a new user is given in tests.
    public static final long GIFT = 200;

    private final Owners owners;
    private final Ledger ledger;

    Fixtures(Owners owners, Ledger ledger) {
        this.owners = owners;
        this.ledger = ledger;
    }

    /// An external id that nobody has.
    public static String newUser() {
        return "telegram:" + ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
    }

    /// A new user with the gift.
    public Owner owner() {
        return owners.of(newUser());
    }

    /// A new user with the gift and so many coins more.
    public Owner ownerWith(long more) {
        Owner owner = owner();
        QuarkusTransaction.requiringNew()
                .run(() -> ledger.grant(owner.id(), more, "test", UUID.randomUUID().toString()));
        return owner;
    }

    /// A request with the service key and a JSON body.
    public static RequestSpecification asBot() {
        return RestAssured.given()
                .header("Authorization", "Bearer " + SandboxResource.KEY)
                .contentType(ContentType.JSON);
    }

    /// The same with an idempotency key.
    public static RequestSpecification asBot(String idempotencyKey) {
        return asBot().header("Idempotency-Key", idempotencyKey);
    }
}
