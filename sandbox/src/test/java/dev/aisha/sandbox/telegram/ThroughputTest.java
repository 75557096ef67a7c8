package dev.aisha.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.pengrad.telegrambot.request.GetUpdates;
import com.pengrad.telegrambot.request.SendMessage;
import java.util.HashSet;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The benchmark drives a hundred updates a second through the stand-in; it must not be what
/// limits.
class ThroughputTest extends TelegramTestCase {
    private static final int UPDATES = 2_000;

    @Test
    void givenManyPeople_whenAllWriteAtOnce_thenNothingIsLostAndAllAreAnswered() {
        var people =
                IntStream.range(0, 50).mapToObj(i -> telegram.newPerson("P" + i, "ru")).toList();
        var seen = new HashSet<Integer>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < UPDATES; i++) {
                int number = i;
                threads.execute(() -> people.get(number % people.size()).write("text " + number));
            }
            var answered = new AtomicInteger();
            int offset = 0;
            while (seen.size() < UPDATES) {
                for (var update :
                        bot.execute(new GetUpdates().offset(offset).timeout(5)).updates()) {
                    offset = update.updateId() + 1;
                    assertThat(seen.add(update.updateId())).isTrue();
                    long chat = update.message().chat().id();
                    threads.execute(() -> {
                        if (bot.execute(new SendMessage(chat, "ok")).isOk()) {
                            answered.incrementAndGet();
                        }
                    });
                }
            }
            threads.shutdown();
            threads.close();
            assertThat(answered).hasValue(UPDATES);
        }
        assertThat(people.getFirst().messages()).hasSize(2 * UPDATES / people.size());
    }
}
