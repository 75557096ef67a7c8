package dev.aisha.api.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.api.Fixtures;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RetentionTest {
    @Inject Retention retention;
    @Inject Fixtures users;
    @Inject AgroalDataSource database;
    @Inject Clock clock;

    @Test
    void givenRowsOfManyDays_whenTheJobRuns_thenTheOldOnesAreGone() throws SQLException {
        UUID user = users.owner().id();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    INSERT INTO photo_quota (user_id, hour, used)
                    VALUES ('%s', timestamptz '%s' - interval '2 days', 3), ('%s', '%s', 4)\
                    """
                            .formatted(user, clock.instant(), user, clock.instant()));

            retention.run();

            var left =
                    statement.executeQuery(
                            "SELECT sum(used) FROM photo_quota WHERE user_id = '" + user + "'");
            assertThat(left.next()).isTrue();
            assertThat(left.getInt(1)).isEqualTo(4);
        }
    }
}
