package se.trafikljus.web.audit;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.people.Role;
import se.trafikljus.report.prose.Figures;
import se.trafikljus.rubric.Passage;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.Rubrics;
import se.trafikljus.rubric.Since;
import se.trafikljus.rubric.Source;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.NotThere;
import se.trafikljus.web.page.Visit;

/** The audit programmes: what each asks, what each level takes, and which law it rests on. */
@Controller
@For({Role.AUDITOR, Role.ADMIN})
class RubricsPage {

    private final Rubrics rubrics;
    private final AuditLibrary library;

    RubricsPage(Rubrics rubrics, AuditLibrary library) {
        this.rubrics = rubrics;
        this.library = library;
    }

    /**
     * A source as a table shows it.
     *
     * @param binding {@code must} or {@code should}
     * @param from when it came into force, in words; empty where that is not known
     * @param to the last day of it, in words; empty while it holds
     */
    public record SourceLine(
            String id, String title, String binding, String from, String to, String url) {

        static SourceLine of(Source one, Language language) {
            return new SourceLine(
                    one.id(),
                    one.title().in(language),
                    one.binding().name().toLowerCase(Locale.ROOT),
                    since(one.from(), language),
                    day(one.to(), language),
                    one.url());
        }
    }

    /** What was so of the subject, with the time it was so, in words. */
    public record PassageLine(String when, String text) {

        static PassageLine of(Passage one, Language language) {
            String from = since(one.from(), language);
            String to = day(one.to(), language);
            String when =
                    from.isEmpty() && to.isEmpty()
                            ? ""
                            : Message.of(
                                            from.isEmpty()
                                                    ? "web.rubric.until"
                                                    : to.isEmpty()
                                                            ? "web.rubric.since"
                                                            : "web.rubric.during",
                                            from,
                                            to)
                                    .in(language);
            return new PassageLine(when, one.text().in(language));
        }
    }

    private static String since(Optional<Since> from, Language language) {
        return from.map(
                        since ->
                                since.isDay()
                                        ? Figures.day(language, since.first())
                                        : String.valueOf(since.first().getYear()))
                .orElse("");
    }

    private static String day(Optional<LocalDate> day, Language language) {
        return day.map(one -> Figures.day(language, one)).orElse("");
    }

    @GetMapping("/rubrics")
    ModelAndView list() {
        ModelAndView page = new ModelAndView("rubrics");
        page.addObject("rubrics", rubrics.all());
        page.addObject("broken", rubrics.broken().stream().map(Problem::message).toList());
        return page;
    }

    /** The newest version, or the one whose mark is asked for, as audits were made by it. */
    @GetMapping("/rubrics/{rubric}")
    ModelAndView show(
            Visit visit,
            @PathVariable String rubric,
            @RequestParam(defaultValue = "") String mark) {
        Rubric shown =
                mark.isEmpty()
                        ? rubrics.find(rubric)
                        : library.seenBy(visit.actor())
                                .rubric(mark)
                                .filter(one -> one.id().equals(rubric))
                                .orElseThrow(NotThere::new);
        ModelAndView page = new ModelAndView("rubric");
        page.addObject("rubric", shown);
        page.addObject("colours", shown.hash());
        page.addObject(
                "newer",
                !mark.isEmpty()
                        && rubrics.all().stream()
                                .anyMatch(
                                        one ->
                                                one.id().equals(shown.id())
                                                        && !one.hash().equals(shown.hash())));
        page.addObject(
                "sources",
                shown.sources().stream().map(one -> SourceLine.of(one, visit.language())).toList());
        page.addObject(
                "background",
                shown.background().stream()
                        .map(one -> PassageLine.of(one, visit.language()))
                        .toList());
        return page;
    }
}
