package dev.aisha.bot.api;

import dev.aisha.model.account.BalanceView;
import dev.aisha.model.account.ChangeSettings;
import dev.aisha.model.account.ConsentPurpose;
import dev.aisha.model.account.GiveConsent;
import dev.aisha.model.account.RegisterUser;
import dev.aisha.model.account.UserView;
import dev.aisha.model.avatar.AvatarList;
import dev.aisha.model.avatar.AvatarView;
import dev.aisha.model.avatar.CreateAvatar;
import dev.aisha.model.avatar.RenameAvatar;
import dev.aisha.model.gallery.ArchiveView;
import dev.aisha.model.gallery.GalleryStatistics;
import dev.aisha.model.gallery.ImageCard;
import dev.aisha.model.gallery.ImageCount;
import dev.aisha.model.gallery.ImageFilter;
import dev.aisha.model.gallery.ImageGrid;
import dev.aisha.model.gallery.ImagePage;
import dev.aisha.model.gallery.ImageVariant;
import dev.aisha.model.gallery.ImageView;
import dev.aisha.model.gallery.SetFavourite;
import dev.aisha.model.gallery.ShareView;
import dev.aisha.model.gallery.SharedImage;
import dev.aisha.model.generation.GenerationOffer;
import dev.aisha.model.generation.GenerationView;
import dev.aisha.model.generation.StartGeneration;
import dev.aisha.model.photo.AddPhoto;
import dev.aisha.model.photo.PhotoSetView;
import dev.aisha.model.privacy.DeletionView;
import dev.aisha.model.privacy.ExportView;
import dev.aisha.model.privacy.MyDataView;
import dev.aisha.model.training.StartTraining;
import dev.aisha.model.training.TrainingOffer;
import dev.aisha.model.training.TrainingView;
import dev.aisha.model.upscale.StartUpscale;
import dev.aisha.model.upscale.UpscaleView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The routes of api-service. Reads are tried again when the connection fails; writes never are.
@ApplicationScoped
public class ApiClient implements ApiPort, CreationRoutes, PromptRoutes {
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

    @Override
    public Answer<AvatarView> createAvatar(String user, CreateAvatar body, String key) {
        return http.write("POST", at(user, "avatars"), body, key, AvatarView.class);
    }

    @Override
    public Answer<AvatarList> avatars(String user) {
        return http.read(at(user, "avatars"), AvatarList.class);
    }

    @Override
    public Answer<AvatarView> avatar(String user, UUID avatarId) {
        return http.read(at(user, "avatars", avatarId), AvatarView.class);
    }

    @Override
    public Answer<AvatarView> renameAvatar(String user, UUID avatarId, RenameAvatar body) {
        return http.write(
                "PUT", at(user, "avatars", avatarId, "name"), body, null, AvatarView.class);
    }

    @Override
    public Answer<AvatarView> makeMain(String user, UUID avatarId) {
        return http.write(
                "PUT", at(user, "avatars", avatarId, "main"), null, null, AvatarView.class);
    }

    @Override
    public Answer<Done> deleteAvatar(String user, UUID avatarId) {
        return http.write("DELETE", at(user, "avatars", avatarId), null, null, Done.class);
    }

    @Override
    public Answer<PhotoSetView> addPhoto(String user, UUID avatarId, AddPhoto body, String key) {
        return http.write(
                "POST", at(user, "avatars", avatarId, "photos"), body, key, PhotoSetView.class);
    }

    @Override
    public Answer<PhotoSetView> photos(String user, UUID avatarId) {
        return http.read(at(user, "avatars", avatarId, "photos"), PhotoSetView.class);
    }

    @Override
    public Answer<PhotoSetView> deletePhoto(String user, UUID avatarId, UUID photoId) {
        return http.write(
                "DELETE",
                at(user, "avatars", avatarId, "photos", photoId),
                null,
                null,
                PhotoSetView.class);
    }

    @Override
    public Answer<ImageContent> photoContent(String user, UUID avatarId, UUID photoId) {
        return http.stream(at(user, "avatars", avatarId, "photos", photoId, "content"));
    }

    @Override
    public Answer<ImageContent> sheetContent(String user, UUID trainingId) {
        return http.stream(at(user, "trainings", trainingId, "sheet"));
    }

    @Override
    public Answer<TrainingOffer> trainingOffer(String user, UUID avatarId) {
        return http.read(at(user, "avatars", avatarId, "training-offer"), TrainingOffer.class);
    }

    @Override
    public Answer<TrainingView> startTraining(
            String user, UUID avatarId, StartTraining body, String key) {
        return http.write(
                "POST", at(user, "avatars", avatarId, "trainings"), body, key, TrainingView.class);
    }

    @Override
    public Answer<TrainingView> training(String user, UUID trainingId) {
        return http.read(at(user, "trainings", trainingId), TrainingView.class);
    }

    @Override
    public Answer<TrainingView> cancelTraining(String user, UUID trainingId, String key) {
        return http.write(
                "POST", at(user, "trainings", trainingId, "cancel"), null, key, TrainingView.class);
    }

    @Override
    public Answer<GenerationOffer> generationOffer(String user, @Nullable UUID avatarId) {
        String query = avatarId == null ? "" : "?avatar=" + avatarId;
        return http.read(at(user, "generation-offer") + query, GenerationOffer.class);
    }

    @Override
    public Answer<GenerationView> startGeneration(String user, StartGeneration body, String key) {
        return http.write("POST", at(user, "generations"), body, key, GenerationView.class);
    }

    @Override
    public Answer<GenerationView> generation(String user, UUID generationId) {
        return http.read(at(user, "generations", generationId), GenerationView.class);
    }

    @Override
    public Answer<GenerationView> cancelGeneration(String user, UUID generationId, String key) {
        return http.write(
                "POST",
                at(user, "generations", generationId, "cancel"),
                null,
                key,
                GenerationView.class);
    }

    @Override
    public Answer<ImagePage> images(
            String user, @Nullable String cursor, int limit, @Nullable Boolean favourite) {
        StringBuilder query = new StringBuilder("?limit=").append(limit);
        if (cursor != null) {
            query.append("&cursor=").append(encoded(cursor));
        }
        if (favourite != null) {
            query.append("&favourite=").append(favourite);
        }
        return http.read(at(user, "images") + query, ImagePage.class);
    }

    @Override
    public Answer<ImageCard> latestImage(String user) {
        return http.read(at(user, "images", "latest"), ImageCard.class);
    }

    @Override
    public Answer<ImageCard> image(String user, UUID imageId) {
        return http.read(at(user, "images", imageId), ImageCard.class);
    }

    @Override
    public Answer<ImageView> setFavourite(String user, UUID imageId, SetFavourite body) {
        return http.write(
                "PUT", at(user, "images", imageId, "favourite"), body, null, ImageView.class);
    }

    @Override
    public Answer<Done> deleteImage(String user, UUID imageId) {
        return http.write("DELETE", at(user, "images", imageId), null, null, Done.class);
    }

    @Override
    public Answer<ImageContent> content(String user, UUID imageId, ImageVariant variant) {
        return http.stream(at(user, "images", imageId, "content") + "?variant=" + variant.name());
    }

    @Override
    public Answer<UpscaleView> upscale(String user, UUID imageId, StartUpscale body, String key) {
        return http.write(
                "POST", at(user, "images", imageId, "upscale"), body, key, UpscaleView.class);
    }

    @Override
    public Answer<UserView> changeSettings(String user, ChangeSettings body) {
        return http.write("PUT", at(user, "settings"), body, null, UserView.class);
    }

    @Override
    public Answer<MyDataView> myData(String user) {
        return http.read(at(user, "data"), MyDataView.class);
    }

    @Override
    public Answer<ExportView> orderExport(String user, String key) {
        return http.write("POST", at(user, "exports"), null, key, ExportView.class);
    }

    @Override
    public Answer<ImageContent> exportPart(String user, UUID exportId, int number) {
        return http.stream(at(user, "exports", exportId, "parts", number));
    }

    @Override
    public Answer<DeletionView> deleteEverything(String user) {
        return http.write("DELETE", at(user), null, null, DeletionView.class);
    }

    @Override
    public Answer<ImageCard> card(String user, @Nullable UUID imageId, ImageFilter filter) {
        Object which = imageId == null ? "latest" : imageId;
        return http.read(at(user, "images", which) + FilterQuery.of(filter), ImageCard.class);
    }

    @Override
    public Answer<ImageCount> countImages(String user, ImageFilter filter) {
        return http.read(at(user, "images", "count") + FilterQuery.of(filter), ImageCount.class);
    }

    @Override
    public Answer<GalleryStatistics> statistics(String user) {
        return http.read(at(user, "images", "statistics"), GalleryStatistics.class);
    }

    @Override
    public Answer<ImageGrid> grid(
            String user, ImageFilter filter, @Nullable String cursor, @Nullable UUID at) {
        String query =
                at == null
                        ? FilterQuery.of(filter, "cursor", cursor)
                        : FilterQuery.of(filter, "at", at);
        return http.read(at(user, "images", "grid") + query, ImageGrid.class);
    }

    @Override
    public Answer<ImageContent> gridPicture(
            String user, ImageFilter filter, @Nullable String cursor) {
        return http.stream(
                at(user, "images", "grid", "picture") + FilterQuery.of(filter, "cursor", cursor));
    }

    @Override
    public Answer<ArchiveView> orderArchive(String user, ImageFilter filter, String key) {
        return http.write(
                "POST",
                at(user, "gallery-archives") + FilterQuery.of(filter),
                null,
                key,
                ArchiveView.class);
    }

    @Override
    public Answer<ImageContent> archivePart(String user, UUID archiveId, int number) {
        return http.stream(at(user, "gallery-archives", archiveId, "parts", number));
    }

    @Override
    public Answer<ShareView> share(String user, UUID imageId) {
        return http.write("PUT", at(user, "images", imageId, "share"), null, null, ShareView.class);
    }

    @Override
    public Answer<Done> stopSharing(String user, UUID imageId) {
        return http.write("DELETE", at(user, "images", imageId, "share"), null, null, Done.class);
    }

    @Override
    public Answer<SharedImage> shared(String user, String token) {
        return http.read(at(user, "shares", encoded(token)), SharedImage.class);
    }

    @Override
    public Answer<ImageContent> sharedContent(String user, String token) {
        return http.stream(at(user, "shares", encoded(token), "content"));
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

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
