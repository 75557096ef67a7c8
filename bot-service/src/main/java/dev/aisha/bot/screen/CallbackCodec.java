package dev.aisha.bot.screen;

import dev.aisha.bot.screen.Callback.*;
import dev.aisha.model.avatar.AvatarType;
import dev.aisha.model.avatar.Subject;
import dev.aisha.model.generation.AspectRatio;
import dev.aisha.model.training.TrainingPreset;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Buttons as text: a code and its arguments with dots between; ids are 22 characters of base64url.
final class CallbackCodec {
    private static final String NONE = "-";
    private static final Pattern ACTION = Pattern.compile("[A-Za-z0-9_-]{1,16}");

    private CallbackCodec() {}

    static String encode(Callback callback) {
        return switch (callback) {
            case Menu() -> "m";
            case Back() -> "b";
            case Help() -> "h";
            case Balance() -> "bal";
            case NewAvatar() -> "na";
            case ChooseType(var type) -> join("t", type.name());
            case ChooseSubject(var subject) -> join("s", subject.name());
            case UseName(var action) -> join("un", action);
            case Agree() -> "ok";
            case OpenDraft(var id) -> join("od", id(id));
            case PhotoTips(var id) -> join("tip", id(id));
            case LeaveDraft(var id) -> join("ld", id(id));
            case KeepDraft() -> "kd";
            case Review(var id, var preset) ->
                    join("rv", id(id), preset == null ? NONE : preset.name());
            case Pay(var id, var preset, var price, var action) ->
                    join("pay", id(id), preset.name(), number(price), action);
            case ShowTraining(var id) -> join("st", id(id));
            case CancelTraining(var id, var action) -> join("ct", id(id), action);
            case Avatars() -> "av";
            case ShowAvatar(var id) -> join("sa", id(id));
            case MakeMain(var id) -> join("mm", id(id));
            case Rename(var id) -> join("rn", id(id));
            case AskDeleteAvatar(var id) -> join("da?", id(id));
            case DeleteAvatar(var id, var action) -> join("da", id(id), action);
            case NewImage(var id) -> join("ni", id == null ? NONE : id(id));
            case PickAvatar(var page) -> join("pa", number(page));
            case UseAvatar(var id) -> join("ua", id == null ? NONE : id(id));
            case UseText() -> "ut";
            case ChooseRatio(var ratio) -> join("r", ratio.name());
            case ChooseCount(var count) -> join("n", number(count));
            case Generate(var price, var action) -> join("g", number(price), action);
            case ShowGeneration(var id) -> join("sg", id(id));
            case CancelGeneration(var id, var action) -> join("cg", id(id), action);
            case Again(var id, var count, var price, var spot, var action) ->
                    join("ag", id(id), number(count), number(price), spot(spot), action);
            case Choose(var id, var number) -> join("ch", id(id), number(number));
            case ShowNumbers(var id) -> join("sn", id(id));
            case Favourite(var id, var on, var surface) ->
                    join("f", id(id), on ? "1" : "0", surface.name());
            case Prompt(var id) -> join("p", id(id));
            case Original(var id) -> join("o", id(id));
            case AskDeleteImage(var id, var surface) -> join("di?", id(id), surface.name());
            case KeepImage(var id, var surface) -> join("ki", id(id), surface.name());
            case DeleteImage(var id, var surface, var action) ->
                    join("di", id(id), surface.name(), action);
            case Gallery() -> "gal";
            case ShowImage(var id) -> join("si", id(id));
            case AddOffered(var id, var action) -> join("ao", id(id), action);
            case AvatarTap tap -> AvatarTaps.encode(tap);
            case UpscaleTap tap -> UpscaleTaps.encode(tap);
            case CreationTap tap -> CreationTaps.encode(tap);
            case PromptTap tap -> PromptTaps.encode(tap);
            case GalleryTap tap -> GalleryTaps.encode(tap);
            case SettingsTap tap -> SettingsTaps.encode(tap);
            case WalletTap tap -> WalletTaps.encode(tap);
            case Unknown() -> "?";
        };
    }

    static Callback decode(@Nullable String data) {
        if (data == null || data.length() > 64) {
            return new Unknown();
        }
        try {
            return read(new Words(List.of(data.split("\\.", -1))));
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            return new Unknown(); // anybody can send anything: damaged data is no error of ours
        }
    }

    private static Callback read(Words words) {
        Callback callback =
                switch (words.text(0)) {
                    case "m" -> new Menu();
                    case "b" -> new Back();
                    case "h" -> new Help();
                    case "bal" -> new Balance();
                    case "na" -> new NewAvatar();
                    case "t" -> new ChooseType(AvatarType.valueOf(words.text(1)));
                    case "s" -> new ChooseSubject(Subject.valueOf(words.text(1)));
                    case "un" -> new UseName(words.action(1));
                    case "ok" -> new Agree();
                    case "od" -> new OpenDraft(words.id(1));
                    case "tip" -> new PhotoTips(words.id(1));
                    case "ld" -> new LeaveDraft(words.id(1));
                    case "kd" -> new KeepDraft();
                    case "rv" -> new Review(words.id(1), words.preset(2));
                    case "pay" ->
                            new Pay(
                                    words.id(1),
                                    TrainingPreset.valueOf(words.text(2)),
                                    words.number(3),
                                    words.action(4));
                    case "st" -> new ShowTraining(words.id(1));
                    case "ct" -> new CancelTraining(words.id(1), words.action(2));
                    case "av" -> new Avatars();
                    case "sa" -> new ShowAvatar(words.id(1));
                    case "mm" -> new MakeMain(words.id(1));
                    case "rn" -> new Rename(words.id(1));
                    case "da?" -> new AskDeleteAvatar(words.id(1));
                    case "da" -> new DeleteAvatar(words.id(1), words.action(2));
                    case "ni" -> new NewImage(words.idOrNone(1));
                    case "pa" -> new PickAvatar(words.small(1));
                    case "ua" -> new UseAvatar(words.idOrNone(1));
                    case "ut" -> new UseText();
                    case "r" -> new ChooseRatio(AspectRatio.valueOf(words.text(1)));
                    case "n" -> new ChooseCount(words.small(1));
                    case "g" -> new Generate(words.number(1), words.action(2));
                    case "sg" -> new ShowGeneration(words.id(1));
                    case "cg" -> new CancelGeneration(words.id(1), words.action(2));
                    case "ag" ->
                            new Again(
                                    words.id(1),
                                    words.small(2),
                                    words.number(3),
                                    words.spot(4),
                                    words.action(5));
                    case "ch" -> new Choose(words.id(1), words.small(2));
                    case "sn" -> new ShowNumbers(words.id(1));
                    case "f" ->
                            new Favourite(words.id(1), words.text(2).equals("1"), words.surface(3));
                    case "p" -> new Prompt(words.id(1));
                    case "o" -> new Original(words.id(1));
                    case "di?" -> new AskDeleteImage(words.id(1), words.surface(2));
                    case "ki" -> new KeepImage(words.id(1), words.surface(2));
                    case "di" -> new DeleteImage(words.id(1), words.surface(2), words.action(3));
                    case "gal" -> new Gallery();
                    case "si" -> new ShowImage(words.id(1));
                    case "ao" -> new AddOffered(words.id(1), words.action(2));
                    case AvatarTaps.PREFIX -> AvatarTaps.read(words);
                    case UpscaleTaps.PREFIX -> UpscaleTaps.read(words);
                    case CreationTaps.PREFIX -> CreationTaps.read(words);
                    case PromptTaps.PREFIX -> PromptTaps.read(words);
                    case GalleryTaps.PREFIX -> GalleryTaps.read(words);
                    case SettingsTaps.PREFIX -> SettingsTaps.read(words);
                    case WalletTaps.PREFIX -> WalletTaps.read(words);
                    default -> new Unknown();
                };
        // one text per button: extra words or odd spellings are not ours
        return String.join(".", words.all()).equals(encode(callback)) ? callback : new Unknown();
    }

    record Words(List<String> all) {
        String text(int index) {
            return all.get(index);
        }

        String action(int index) {
            String word = text(index);
            if (!ACTION.matcher(word).matches()) {
                throw new IllegalArgumentException("not an action id");
            }
            return word;
        }

        UUID id(int index) {
            byte[] bytes = Base64.getUrlDecoder().decode(text(index));
            if (bytes.length != 16) {
                throw new IllegalArgumentException("not an id");
            }
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            return new UUID(buffer.getLong(), buffer.getLong());
        }

        @Nullable UUID idOrNone(int index) {
            return text(index).equals(NONE) ? null : id(index);
        }

        @Nullable TrainingPreset preset(int index) {
            return text(index).equals(NONE) ? null : TrainingPreset.valueOf(text(index));
        }

        Surface surface(int index) {
            return Surface.valueOf(text(index));
        }

        Spot spot(int index) {
            String word = text(index);
            for (Surface surface : Surface.values()) {
                if (word.startsWith(initial(surface))) {
                    return new Spot(surface, Integer.parseUnsignedInt(word, 1, word.length(), 10));
                }
            }
            throw new IllegalArgumentException("not a spot");
        }

        long number(int index) {
            return Long.parseUnsignedLong(text(index), 36);
        }

        int small(int index) {
            return Math.toIntExact(Math.clamp(number(index), 0, 99));
        }
    }

    static String join(String... words) {
        return String.join(".", words);
    }

    static String number(long number) {
        return Long.toUnsignedString(number, 36);
    }

    static String spot(Spot spot) {
        return initial(spot.surface()) + spot.number();
    }

    private static String initial(Surface surface) {
        return surface.name().substring(0, 1);
    }

    static String id(UUID id) {
        ByteBuffer buffer = ByteBuffer.allocate(16);
        buffer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
    }
}
