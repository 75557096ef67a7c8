package dev.aisha.api;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/// Remembers every statement that went to the database through Hibernate.
@PersistenceUnitExtension
public class SqlRecorder implements StatementInspector {
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    static Set<String> seen() {
        return Set.copyOf(SEEN);
    }

    @Override
    public String inspect(String sql) {
        SEEN.add(sql);
        return sql;
    }
}
