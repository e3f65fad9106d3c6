package se.trafikljus.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.Problem;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.AuditLine;
import se.trafikljus.audit.AuditView;
import se.trafikljus.audit.Selection;
import se.trafikljus.audit.Unit;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.municipality.Municipality;

/** The ways on from a selection that cannot be compared: selections near it that can. */
@Component
public class OtherSelections {

    /** How many municipalities are offered with their bodies. */
    private static final int MOST_WITH_BODIES = 6;

    /** In what a choice differs from what was selected. */
    public enum Kind {
        /** Audits by one of the rubrics; it may take another choice then. */
        RUBRIC,
        /** The latest audit of each municipality, whatever its body. */
        LATEST,
        /** The audits of one year. */
        YEAR,
        /** The bodies of one municipality. */
        BODIES
    }

    /**
     * One way on.
     *
     * @param of the rubric's id, the year or the municipality's name; empty for the latest
     * @param audits how many it is of
     */
    public record Choice(Kind kind, String of, Selection selection, int audits) {}

    private final AuditLibrary library;
    private final Municipalities municipalities;

    OtherSelections(AuditLibrary library, Municipalities municipalities) {
        this.library = library;
        this.municipalities = municipalities;
    }

    /** What the actor can compare instead; nothing where names in the selection are unknown. */
    public List<Choice> instead(Actor actor, Selection refused) {
        AuditView view = library.seenBy(actor);
        try {
            List<AuditLine> lines = candidates(view, refused);
            Map<String, List<AuditLine>> rubrics = by(lines, line -> line.rubric().id());
            return refused.rubric().isEmpty() && rubrics.size() > 1
                    ? ofRubrics(refused, rubrics)
                    : Stream.of(
                                    latest(view, refused, lines),
                                    years(view, refused, lines),
                                    bodies(view, refused, lines))
                            .flatMap(List::stream)
                            .toList();
        } catch (Problem unknown) {
            return List.of();
        }
    }

    private List<AuditLine> candidates(AuditView view, Selection refused) {
        List<String> places =
                refused.municipalities().stream()
                        .map(municipalities::get)
                        .map(Municipality::code)
                        .toList();
        return view.list().stream()
                .filter(line -> isAmong(refused.audits(), line.audit().id()))
                .filter(line -> isAmong(places, line.municipality().code()))
                .filter(line -> isAmong(refused.rubric(), line.rubric().id()))
                .filter(line -> isAmong(refused.within().group(), line.group()))
                .filter(line -> isAmong(refused.within().county(), line.municipality().county()))
                .filter(line -> isAmong(refused.year(), year(line.audit()).orElse(0)))
                .toList();
    }

    private static boolean isAmong(List<String> wanted, String one) {
        return wanted.isEmpty() || wanted.contains(one);
    }

    private static <T> boolean isAmong(Optional<T> wanted, T one) {
        return wanted.isEmpty() || wanted.get().equals(one);
    }

    private static Optional<Integer> year(Audit audit) {
        return audit.periodTo().map(day -> day.getYear());
    }

    private static List<Choice> ofRubrics(
            Selection refused, Map<String, List<AuditLine>> byRubric) {
        return byRubric.entrySet().stream()
                .map(
                        one ->
                                new Choice(
                                        Kind.RUBRIC,
                                        one.getKey(),
                                        with(refused, Optional.of(one.getKey()), refused.year()),
                                        one.getValue().size()))
                .toList();
    }

    private static List<Choice> latest(AuditView view, Selection refused, List<AuditLine> lines) {
        Collection<List<AuditLine>> places = by(lines, OtherSelections::place).values();
        if (places.size() < 2) {
            return List.of();
        }
        List<String> each =
                places.stream()
                        .map(of -> of.stream().map(AuditLine::audit).max(Selection.latest()))
                        .flatMap(Optional::stream)
                        .map(Audit::id)
                        .toList();
        return comparable(
                view,
                Kind.LATEST,
                "",
                new Selection(refused.rubric(), each, List.of(), Optional.empty()));
    }

    private static List<Choice> years(AuditView view, Selection refused, List<AuditLine> lines) {
        if (refused.year().isPresent()) {
            return List.of();
        }
        return lines.stream()
                .flatMap(line -> year(line.audit()).stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .flatMap(
                        year ->
                                comparable(
                                        view,
                                        Kind.YEAR,
                                        String.valueOf(year),
                                        with(refused, refused.rubric(), Optional.of(year)))
                                        .stream())
                .toList();
    }

    private static List<Choice> bodies(AuditView view, Selection refused, List<AuditLine> lines) {
        List<Choice> choices = new ArrayList<>();
        for (List<AuditLine> of : by(lines, OtherSelections::place).values()) {
            String name = of.get(0).municipality().name();
            if (of.size() > 1 && choices.size() < MOST_WITH_BODIES) {
                Selection own =
                        new Selection(
                                refused.rubric(),
                                List.of(),
                                List.of(name),
                                List.of(),
                                refused.year(),
                                Optional.of(Unit.BODY));
                comparable(view, Kind.BODIES, name, own).stream()
                        .filter(choice -> choice.audits() > 1)
                        .forEach(choices::add);
            }
        }
        return choices;
    }

    private static List<Choice> comparable(
            AuditView view, Kind kind, String of, Selection selection) {
        try {
            return List.of(new Choice(kind, of, selection, view.choose(selection).size()));
        } catch (Problem refused) {
            return List.of();
        }
    }

    private static Selection with(
            Selection refused, Optional<String> rubric, Optional<Integer> year) {
        return new Selection(
                rubric,
                refused.audits(),
                refused.municipalities(),
                refused.bodies(),
                year,
                refused.unit(),
                refused.within());
    }

    private static String place(AuditLine line) {
        return line.municipality().code();
    }

    private static Map<String, List<AuditLine>> by(
            List<AuditLine> lines, Function<AuditLine, String> what) {
        return lines.stream()
                .collect(Collectors.groupingBy(what, LinkedHashMap::new, Collectors.toList()));
    }
}
