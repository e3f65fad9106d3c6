package se.trafikljus.improvement;

import java.util.Locale;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;

/** What is waited for until an improvement area's date. */
public enum DueKind implements Localized {
    ANSWER,
    MEASURES;

    /** {@code answer} or {@code measures}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String in(Language language) {
        return Message.of("improvement.awaited." + id()).in(language);
    }
}
