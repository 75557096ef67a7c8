package dev.aisha.model.photo;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// Records a photo by reference; its bytes are pulled from the bot later.
///
/// @param sourceRef opaque, printable ASCII, issued by the bot for this owner and for a limited
///   time; never a URL
public record AddPhoto(
        @NotBlank @Size(max = 1024) @Pattern(regexp = "[\\x21-\\x7e]*") String sourceRef) {}
