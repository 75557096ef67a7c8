package dev.aisha.bot.telegram;

import com.pengrad.telegrambot.request.BaseRequest;
import com.pengrad.telegrambot.response.BaseResponse;

/// `setMyShortDescription`; the library's own request names its text otherwise than Telegram does.
final class ShortDescription extends BaseRequest<ShortDescription, BaseResponse> {
    /// @param text up to 120 characters
    /// @param languageCode ISO 639-1, or empty for everybody else
    ShortDescription(String text, String languageCode) {
        super(BaseResponse.class);
        add("short_description", text);
        add("language_code", languageCode);
    }

    @Override
    public String getMethod() {
        return "setMyShortDescription";
    }
}
