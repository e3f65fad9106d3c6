package se.trafikljus.report.committee;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import se.trafikljus.Action;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Words;

/** Why a body may not be told of one of its improvement areas yet. */
public enum Withheld {
    /** The auditors added it, but have not sent it. */
    UNSENT,
    /** Its audit is a draft, and the body is not known to have been sent it. */
    DRAFT,
    /** Its audit is approved, but not published. */
    APPROVED;

    /** A sentence for each reason there is. */
    static List<Message> said(String key, Map<Withheld, Integer> counts) {
        return Stream.of(values())
                .filter(counts::containsKey)
                .map(one -> one.said(key, counts.getOrDefault(one, 0)))
                .toList();
    }

    private Message said(String key, int count) {
        return Message.of(
                        key + name().toLowerCase(Locale.ROOT),
                        count,
                        (Localized)
                                language -> Words.capital(language, Words.number(language, count)))
                .remedy(
                        switch (this) {
                            case UNSENT -> Action.SEND_IMPROVEMENTS;
                            case DRAFT -> Action.APPROVE_AND_PUBLISH;
                            case APPROVED -> Action.PUBLISH_ITS_AUDIT;
                        });
    }
}
