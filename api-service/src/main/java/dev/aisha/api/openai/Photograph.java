package dev.aisha.api.openai;

/// A picture that goes along with a question, held in memory only.
///
/// @param dataUrl `data:image/jpeg;base64,…`; a data URL keeps private photos off public addresses
public record Photograph(String dataUrl, int width, int height) {
    /// Without the picture: it must never reach a log.
    @Override
    public String toString() {
        return "Photograph[" + width + "x" + height + "]";
    }
}
