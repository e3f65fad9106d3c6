package se.trafikljus.web.page;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;
import se.trafikljus.Action;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Remedy;

/**
 * Where to do what a room says can be done next.
 *
 * @param label what is done there
 * @param path the page
 */
public record Way(String label, String path) implements Serializable {

    private static final Map<Action, String> PAGES = new EnumMap<>(Action.class);

    static {
        String audit = "/audits/{audit}";
        PAGES.put(Action.START_AUDIT, "/audits/new");
        PAGES.put(Action.LIST_AUDITS, "/audits");
        PAGES.put(Action.START_FOLLOW_UP, "/audits/new?follows={audit}");
        PAGES.put(Action.SHOW_AUDIT, audit);
        PAGES.put(Action.SCORE, audit + "/score");
        PAGES.put(Action.COMPLETE_SCORING, audit + "/score");
        PAGES.put(Action.SCORE_CELL, audit + "/score/{objective}");
        PAGES.put(Action.REWRITE_RATIONALE, audit + "/score/{objective}");
        PAGES.put(Action.SCORE_SECOND, audit + "/second");
        PAGES.put(Action.RECORD_CONSENSUS, audit + "/agreement");
        PAGES.put(Action.WRITE_CONCLUSION, audit + "/details#conclusion");
        PAGES.put(Action.CONFIRM_VERDICT, audit + "/details#verdict");
        PAGES.put(Action.DESCRIBE_CONDUCT, audit + "/details#commissioner");
        PAGES.put(Action.RECOMMEND, audit + "/recommendations");
        PAGES.put(Action.APPROVE_AUDIT, audit + "/approve");
        PAGES.put(Action.PUBLISH_AUDIT, audit + "/publish");
        PAGES.put(Action.REOPEN_AUDIT, audit + "/reopen");
        PAGES.put(Action.DRAW_SAMPLE, audit + "/samples/{objective}");
    }

    /** The ways on of a message that there is a page for, in its order. */
    static List<Way> from(Message said, Language language) {
        return said.remedies().stream()
                .flatMap(remedy -> of(remedy, language).stream())
                .distinct()
                .toList();
    }

    private static Optional<Way> of(Remedy remedy, Language language) {
        return Optional.ofNullable(PAGES.get(remedy.action()))
                .map(
                        page ->
                                new Way(
                                        label(remedy).in(language),
                                        UriComponentsBuilder.fromUriString(page)
                                                .encode()
                                                .buildAndExpand(remedy.with())
                                                .toUriString()));
    }

    private static Message label(Remedy remedy) {
        return Message.of(
                "web.way." + remedy.action().name().toLowerCase(Locale.ROOT),
                remedy.values().toArray());
    }
}
