package se.trafikljus.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.Selection;
import se.trafikljus.comparison.ReferenceRubric;
import se.trafikljus.report.owntext.OwnText;
import se.trafikljus.report.owntext.TextKeys;

/** The places of a report where an auditor's own text may stand, of what the actor may see. */
@Component
public class OwnPlaces {

    private static final String QUOTED = "”: ";
    private static final String PLAIN = ": ";

    private final AuditLibrary library;

    OwnPlaces(AuditLibrary library) {
        this.library = library;
    }

    /**
     * A place.
     *
     * @param key by which a text is handed in for it
     * @param about its name and, after a colon, what belongs there
     */
    public record Place(String key, Localized about) {

        /** Its name, such as "Sammanfattning". */
        public String name(Language language) {
            String all = about.in(language);
            return all.substring(0, middle(all));
        }

        /** What belongs there. */
        public String hint(Language language) {
            String all = about.in(language);
            String rest = all.substring(middle(all)).replaceFirst("^: *", "");
            return rest.isEmpty()
                    ? rest
                    : rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
        }

        /** Where the name ends; a name in quotes may hold a colon. */
        private static int middle(String all) {
            int quoted = all.indexOf(QUOTED);
            int plain = quoted < 0 ? all.indexOf(PLAIN) : quoted + 1;
            return plain < 0 ? all.length() : plain;
        }
    }

    /**
     * Those of the comparative report of the audits selected, in the report's order.
     *
     * @throws se.trafikljus.Problem if nothing is selected, or names are unknown
     */
    public List<Place> comparison(Actor actor, Selection selection) {
        return places(
                TextKeys.comparison(ReferenceRubric.of(library.seenBy(actor).select(selection))));
    }

    /**
     * Those of the report of one audit.
     *
     * @throws se.trafikljus.Problem if there is no such audit that the actor may see
     */
    public List<Place> audit(Actor actor, String audit) {
        return places(TextKeys.audit(library.seenBy(actor).read(audit).rubric()));
    }

    private static List<Place> places(TextKeys keys) {
        return keys.about().entrySet().stream()
                .map(one -> new Place(one.getKey(), one.getValue()))
                .toList();
    }

    /**
     * What is wrong with texts for such places, by their keys; a place without fault is left out.
     *
     * @param texts Markdown, by the places' keys
     */
    public static Map<String, List<Message>> faults(List<Place> places, Map<String, String> texts) {
        Set<String> keys = places.stream().map(Place::key).collect(Collectors.toSet());
        return OwnText.faults(texts, keys);
    }
}
