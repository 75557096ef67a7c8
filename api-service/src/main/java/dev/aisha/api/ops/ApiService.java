package dev.aisha.api.ops;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.smallrye.config.SmallRyeConfig;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/// The process: checks its settings, then starts.
@QuarkusMain
public class ApiService {
    public static void main(String... arguments) {
        List<String> problems =
                StartupCheck.problems(name -> System.getProperty(name, System.getenv().get(name)));
        if (!problems.isEmpty()) {
            print(problems);
            System.exit(1);
        }
        Quarkus.run(null, ApiService::ended, arguments);
    }

    /// The last words of a start that failed on a setting say where it stands.
    private static void ended(int code, @Nullable Throwable failure) {
        if (failure != null) {
            var config = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
            print(new ConfigLines(config).problems(failure));
        }
        System.exit(code);
    }

    private static void print(List<String> problems) {
        problems.forEach(problem -> System.err.println("api-service: " + problem));
    }
}
