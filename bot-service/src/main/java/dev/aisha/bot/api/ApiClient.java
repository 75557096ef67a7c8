package dev.aisha.bot.api;

import dev.aisha.model.account.BalanceView;
import dev.aisha.model.account.ConsentPurpose;
import dev.aisha.model.account.GiveConsent;
import dev.aisha.model.account.RegisterUser;
import dev.aisha.model.account.UserView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The routes of api-service. Reads are tried again when the connection fails; writes never are.
@ApplicationScoped
public class ApiClient
        implements ApiPort,
                AvatarRoutes,
                ImageRoutes,
                UpscaleRoutes,
                CreationRoutes,
                PromptRoutes,
                GalleryRoutes,
                SettingsRoutes {
    private final ApiTransport http;

    @Inject
    ApiClient(ApiConfig config, @ConfigProperty(name = "aisha.access.key") String key) {
        this.http = new ApiTransport(config, key);
    }

    @Override
    public ApiTransport http() {
        return http;
    }

    @Override
    public Answer<UserView> register(String user, RegisterUser body) {
        return http.write("PUT", at(user), body, null, UserView.class);
    }

    @Override
    public Answer<UserView> user(String user) {
        return http.read(at(user), UserView.class);
    }

    @Override
    public Answer<BalanceView> balance(String user) {
        return http.read(at(user, "balance"), BalanceView.class);
    }

    @Override
    public Answer<UserView> giveConsent(String user, ConsentPurpose purpose, GiveConsent body) {
        return http.write("PUT", consent(user, purpose), body, null, UserView.class);
    }

    @Override
    public Answer<UserView> revokeConsent(String user, ConsentPurpose purpose) {
        return http.write("DELETE", consent(user, purpose), null, null, UserView.class);
    }

    private static String consent(String user, ConsentPurpose purpose) {
        return at(user, "consents", purpose.name().toLowerCase(Locale.ROOT));
    }

    static String at(String user, Object... steps) {
        StringBuilder path = new StringBuilder("/api/v1/users/").append(encoded(user));
        for (Object step : steps) {
            path.append('/').append(step);
        }
        return path.toString();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
