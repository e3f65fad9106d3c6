package se.trafikljus.web.follow;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.trafikljus.Language;
import se.trafikljus.Outcome;
import se.trafikljus.Problem;
import se.trafikljus.Sweden;
import se.trafikljus.exchange.improvement.ImprovementFiles;
import se.trafikljus.improvement.Filter;
import se.trafikljus.improvement.Followed;
import se.trafikljus.improvement.Improvements;
import se.trafikljus.improvement.StatusFilter;
import se.trafikljus.improvement.figures.GroupedFigures;
import se.trafikljus.improvement.figures.Grouping;
import se.trafikljus.improvement.figures.ImprovementFigures;
import se.trafikljus.people.Role;
import se.trafikljus.rubric.Theme;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.OnePage;
import se.trafikljus.web.page.Refusals;
import se.trafikljus.web.page.Visit;

/** The improvement areas that somebody may see, those that are due first; and their figures. */
@Controller
@For({Role.AUDITOR, Role.ADMIN, Role.COMMITTEE})
class ImprovementsPage {

    private final Improvements improvements;
    private final ImprovementFigures counts;
    private final Clock clock;

    ImprovementsPage(Improvements improvements, ImprovementFigures counts, Clock clock) {
        this.improvements = improvements;
        this.counts = counts;
        this.clock = clock;
    }

    @GetMapping("/improvements")
    ModelAndView list(
            Visit visit,
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "1") int page) {
        Chosen chosen = new Chosen(parameters);
        LocalDate today = Sweden.today(clock);
        ModelAndView shown = new ModelAndView("improvements");
        List<Followed> all = improvements.list(visit.actor(), Filter.ALL, today).now();
        shown.addObject("any", !all.isEmpty());
        offer(shown, chosen, all, visit.language());
        try {
            Outcome<List<Followed>> outcome =
                    improvements.list(visit.actor(), chosen.filter(), today);
            show(shown, visit, outcome, page, today);
            return shown;
        } catch (Problem unknown) {
            show(shown, visit, Outcome.of(List.of()), page, today);
            return Refusals.on(shown, unknown);
        }
    }

    private static void show(
            ModelAndView shown,
            Visit visit,
            Outcome<List<Followed>> outcome,
            int page,
            LocalDate today) {
        List<Followed> wanted = outcome.now().stream().sorted(Followed.BY_DUE).toList();
        OnePage<Followed> some = OnePage.of(wanted, page);
        shown.addObject("areas", AreaLine.of(some.items(), visit.language(), today));
        shown.addAllObjects(some.numbers());
        shown.addObject("none", outcome.notes());
        shown.addObject("dates", ImprovementFiles.haveDates(wanted));
    }

    /** What can be chosen, of what there is. */
    private static void offer(
            ModelAndView shown, Chosen chosen, List<Followed> all, Language language) {
        shown.addObject("chosen", chosen.fields());
        shown.addObject("query", chosen.query());
        shown.addObject("statuses", StatusFilter.values());
        shown.addObject("municipalities", told(all.stream().map(one -> one.municipality().name())));
        shown.addObject("bodies", told(all.stream().map(one -> one.area().body().strip())));
        shown.addObject("themes", themes(all, language));
    }

    /** Each once, whichever version of its rubric tells of it, by their titles. */
    private static List<Theme> themes(List<Followed> all, Language language) {
        Map<String, Theme> byId = new LinkedHashMap<>();
        all.stream()
                .flatMap(one -> one.themes().stream())
                .forEach(theme -> byId.putIfAbsent(theme.id(), theme));
        Collator alphabet = Collator.getInstance(language.locale());
        return byId.values().stream()
                .sorted(
                        Comparator.comparing(
                                theme -> theme.title().in(language), alphabet::compare))
                .toList();
    }

    private static List<String> told(Stream<String> words) {
        return words.filter(word -> !word.isEmpty()).distinct().sorted().toList();
    }

    @GetMapping("/improvements/figures")
    ModelAndView figures(
            Visit visit,
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "") String by) {
        Chosen chosen = new Chosen(parameters);
        Optional<Grouping> grouping =
                Stream.of(Grouping.values()).filter(one -> one.id().equals(by)).findFirst();
        LocalDate today = Sweden.today(clock);
        ModelAndView shown = new ModelAndView("figures");
        shown.addObject("chosen", chosen.fields());
        shown.addObject("query", chosen.query());
        shown.addObject("home", StoryPages.home(visit));
        shown.addObject("groupings", Grouping.values());
        shown.addObject("by", grouping.map(Grouping::id).orElse(""));
        try {
            GroupedFigures figures =
                    counts.of(visit.actor(), chosen.filter(), grouping, today).now();
            shown.addObject("figures", figures);
            shown.addObject("columns", FigureRow.COLUMNS);
            shown.addObject("rows", FigureRow.of(figures, visit.language()));
            return shown;
        } catch (Problem unknown) {
            return Refusals.on(shown, unknown);
        }
    }
}
