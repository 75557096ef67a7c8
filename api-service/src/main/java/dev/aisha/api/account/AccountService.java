package dev.aisha.api.account;

import dev.aisha.api.ledger.Balance;
import dev.aisha.api.ledger.Ledger;
import dev.aisha.model.account.BalanceView;
import dev.aisha.model.account.ChangeSettings;
import dev.aisha.model.account.ConsentPurpose;
import dev.aisha.model.account.RegisterUser;
import dev.aisha.model.account.UserView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// Users as the bot sees them.
@ApplicationScoped
@Transactional
class AccountService {
    private final Owners owners;
    private final Consents consents;
    private final Ledger ledger;
    private final AccountConfig config;
    private final Settings settings;
    private final Instance<AvatarSummary> avatars;
    private final Instance<Price> prices;
    private final Event<UserReturned> returned;

    AccountService(
            Owners owners,
            Consents consents,
            Ledger ledger,
            AccountConfig config,
            Settings settings,
            @Any Instance<AvatarSummary> avatars,
            @Any Instance<Price> prices,
            Event<UserReturned> returned) {
        this.owners = owners;
        this.consents = consents;
        this.ledger = ledger;
        this.config = config;
        this.settings = settings;
        this.avatars = avatars;
        this.prices = prices;
        this.returned = returned;
    }

    UserView register(String user, RegisterUser command) {
        Owner owner = owners.register(user, command.language());
        returned.fire(new UserReturned(owner.id()));
        return view(owner);
    }

    UserView view(String user) {
        return view(owners.of(user));
    }

    BalanceView balance(String user) {
        UUID id = owners.of(user).id();
        Balance balance = ledger.balance(id);
        return new BalanceView(
                balance.available(),
                balance.held(),
                ledger.debt(id),
                price(Price.Item.TRAINING),
                price(Price.Item.IMAGE),
                price(Price.Item.UPSCALE),
                price(Price.Item.PHOTO_PROMPT));
    }

    UserView give(String user, ConsentPurpose purpose, String policyVersion) {
        Owner owner = owners.of(user);
        consents.give(owner.id(), purpose, policyVersion);
        return view(owner);
    }

    UserView revoke(String user, ConsentPurpose purpose) {
        Owner owner = owners.of(user);
        consents.revoke(owner.id(), purpose);
        return view(owner);
    }

    UserView change(String user, ChangeSettings change) {
        Owner owner = owners.of(user);
        settings.change(owner.id(), change);
        return view(owners.byId(owner.id()));
    }

    private long price(Price.Item item) {
        return prices.stream()
                .filter(price -> price.item() == item)
                .mapToLong(Price::coins)
                .min()
                .orElse(0);
    }

    private UserView view(Owner owner) {
        var summary =
                avatars.isResolvable()
                        ? avatars.get().of(owner.id())
                        : new AvatarSummary.Summary(0, 0, null, null);
        return new UserView(
                owner.id(),
                owner.user(),
                owner.language(),
                ledger.balance(owner.id()).available(),
                summary.avatars(),
                summary.ready(),
                summary.main(),
                config.policyVersion(),
                consents.inForce(owner.id()),
                settings.of(owner.id()));
    }
}
