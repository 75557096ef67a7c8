package dev.aisha.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/// Journeys on the chat page in Chromium, over both packaged services. Pictures of each step stay
/// in `target/screenshots`; what one asks of the outside is forgotten after it.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf("dev.aisha.journey.Chromium#wanted")
@ExtendWith(CalmAfterEach.class)
@interface BrowserJourney {}
