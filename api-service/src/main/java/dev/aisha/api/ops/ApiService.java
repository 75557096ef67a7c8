package dev.aisha.api.ops;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;

/// The process: checks its settings, then starts.
@QuarkusMain
public class ApiService {
    public static void main(String... arguments) {
        List<String> problems =
                StartupCheck.problems(name -> System.getProperty(name, System.getenv().get(name)));
        if (!problems.isEmpty()) {
            problems.forEach(problem -> System.err.println("api-service: " + problem));
            System.exit(1);
        }
        Quarkus.run(arguments);
    }
}
