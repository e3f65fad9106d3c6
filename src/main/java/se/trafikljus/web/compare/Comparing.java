package se.trafikljus.web.compare;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.Problem;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.AuditLine;
import se.trafikljus.audit.AuditView;
import se.trafikljus.audit.Audited;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Comparisons;
import se.trafikljus.web.page.NotThere;
import se.trafikljus.web.page.Visit;

/** What every page of a comparison does: compares what is chosen, once, or asks to choose. */
@Component
class Comparing {

    private final Comparisons comparisons;
    private final AuditLibrary library;
    private final WaysToCompare ways;

    Comparing(Comparisons comparisons, AuditLibrary library, WaysToCompare ways) {
        this.comparisons = comparisons;
        this.library = library;
        this.ways = ways;
    }

    /**
     * An audit that the form offers.
     *
     * @param name of what, and of which year
     */
    public record Offered(String id, String name, boolean isChosen) {

        static Offered of(AuditLine line, Chosen chosen) {
            Audit audit = line.audit();
            return new Offered(
                    audit.id(),
                    Stream.of(
                                    line.municipality().name(),
                                    Audited.names(audit),
                                    year(line).orElse(""))
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining(", ")),
                    chosen.audits().contains(audit.id()));
        }
    }

    /**
     * The comparison that is chosen.
     *
     * @throws Problem if the choice cannot be compared
     */
    Outcome<Comparison> of(Visit visit, Chosen chosen) {
        return comparisons.of(visit.actor(), chosen.selection(), chosen.policy());
    }

    /** A page of what is chosen; where that cannot be compared, the form that says why. */
    ModelAndView page(
            Visit visit, Chosen chosen, String view, BiConsumer<ModelAndView, Comparison> filling) {
        Outcome<Comparison> outcome;
        try {
            outcome = of(visit, chosen);
        } catch (Problem problem) {
            ModelAndView form = form(visit, chosen);
            form.addObject("fault", problem);
            form.addObject("instead", ways.insteadOf(visit, chosen));
            form.addObject("place", "/compare/" + view);
            form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return form;
        }
        Comparison comparison = outcome.now();
        ModelAndView page = new ModelAndView("compare-" + view);
        page.addObject("chosen", chosen);
        page.addObject("tab", view);
        page.addObject("notes", outcome.notes());
        page.addObject("comparison", comparison);
        page.addObject("colours", comparison.rubric().hash());
        page.addObject(
                "summary",
                comparison
                        .words()
                        .in(
                                Message.of(
                                        "web.compare.summary",
                                        comparison.rubric().title(),
                                        comparison.municipalities().size())));
        filling.accept(page, comparison);
        return page;
    }

    /** The form to choose by. */
    ModelAndView form(Visit visit, Chosen chosen) {
        AuditView seen = library.seenBy(visit.actor());
        List<AuditLine> audits = seen.list();
        ModelAndView page = new ModelAndView("compare");
        page.addObject("chosen", chosen);
        Map<String, Localized> rubrics = new TreeMap<>();
        audits.forEach(one -> rubrics.put(one.rubric().id(), one.rubric().title()));
        page.addObject("rubrics", rubrics);
        page.addObject("counties", names(audits.stream().map(one -> one.municipality().county())));
        page.addObject("groups", names(audits.stream().map(AuditLine::group)));
        page.addObject("years", years(audits, chosen.text("year")));
        page.addObject("offered", offered(audits, chosen));
        return page;
    }

    /** Those chosen first, in their order, which is the order that they are compared in. */
    private static List<Offered> offered(List<AuditLine> audits, Chosen chosen) {
        List<String> order = chosen.audits();
        Collator swedish = Collator.getInstance(Language.SV.locale());
        return audits.stream()
                .map(line -> Offered.of(line, chosen))
                .sorted(
                        Comparator.comparing(
                                        (Offered one) ->
                                                one.isChosen()
                                                        ? order.indexOf(one.id())
                                                        : order.size())
                                .thenComparing(Offered::name, swedish::compare))
                .toList();
    }

    /** Those there are, and the one that was asked for, whether there is any of it or not. */
    private static List<String> years(List<AuditLine> audits, String asked) {
        return Stream.concat(Stream.of(asked), audits.stream().flatMap(line -> year(line).stream()))
                .filter(year -> !year.isEmpty())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static Optional<String> year(AuditLine line) {
        return line.audit().periodTo().map(day -> String.valueOf(day.getYear()));
    }

    private static List<String> names(Stream<String> names) {
        Collator swedish = Collator.getInstance(Language.SV.locale());
        return names.filter(name -> !name.isEmpty()).distinct().sorted(swedish::compare).toList();
    }

    /** The one of those compared that has a code. */
    static Compared unit(Comparison comparison, String code) {
        return comparison.municipalities().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(NotThere::new);
    }
}
