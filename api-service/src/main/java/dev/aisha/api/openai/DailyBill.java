package dev.aisha.api.openai;

import dev.aisha.api.openai.OpenAiConfig.Price;
import dev.aisha.api.spend.DailySpend;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Books calls into the day's money, at the configured prices.
@ApplicationScoped
class DailyBill implements Bill {
    private final DailySpend spend;
    private final OpenAiConfig config;

    DailyBill(DailySpend spend, OpenAiConfig config) {
        this.spend = spend;
        this.config = config;
    }

    void sayWhatIsUnsure(@Observes StartupEvent started) {
        Price price = config.prices().get(config.model());
        if (price == null) {
            Log.warnf(
                    "OpenAI: no price is configured for %s, it counts as the dearest model",
                    config.model());
        } else if (!price.confirmed()) {
            Log.warnf("OpenAI: the configured price of %s is not confirmed", config.model());
        }
    }

    @Override
    public boolean open() {
        return !spend.reached();
    }

    @Override
    public void used(String model, Usage usage) {
        long microUsd = Prices.microUsd(config, model, usage);
        spend.bookOpenAi(model, usage.input(), usage.output(), microUsd, usage.sure());
    }
}
