package se.trafikljus.web.compare;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.trafikljus.chart.Picture;
import se.trafikljus.chart.SeriesMarks;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.people.Role;
import se.trafikljus.report.SpiderPictures;
import se.trafikljus.web.page.Attachment;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.Visit;

/** The spider chart, with its figures as a table below. */
@Controller
@For({Role.AUDITOR, Role.ADMIN})
class SpiderPage {

    private static final String SHOW = "show";
    private static final String LIFT = "lift";

    /** On paper some 300 pixels an inch. */
    private static final double PIXELS_PER_UNIT = 4;

    private final Comparing comparing;
    private final Drawings drawings;

    SpiderPage(Comparing comparing, Drawings drawings) {
        this.comparing = comparing;
        this.drawings = drawings;
    }

    /**
     * What the chart shows.
     *
     * @param shown those with a line of their own; all where none is chosen and there is room
     * @param lifted the one laid over the median
     */
    private record Shown(List<Compared> shown, Optional<Compared> lifted) {

        static Shown of(Comparison comparison, MultiValueMap<String, String> asked) {
            Set<String> codes = Set.copyOf(asked.getOrDefault(SHOW, List.of()));
            List<Compared> all = comparison.municipalities();
            List<Compared> some = all.stream().filter(one -> codes.contains(one.code())).toList();
            return new Shown(
                    some.isEmpty() && !SpiderPictures.showsMedian(all) ? all : some,
                    all.stream()
                            .filter(one -> one.code().equals(asked.getFirst(LIFT)))
                            .findFirst());
        }

        Picture picture(Comparison comparison, Visit visit) {
            return SpiderPictures.of(comparison, visit.language(), shown, lifted);
        }

        /** The same in the page, where each line tells whose it is. */
        String marked(Comparison comparison, Visit visit) {
            String svg = picture(comparison, visit).svg();
            return isMedian()
                    ? svg
                    : SeriesMarks.in(svg, shown.stream().map(Compared::code).toList());
        }

        boolean isMedian() {
            return lifted.isPresent() || SpiderPictures.showsMedian(shown);
        }

        /** As the address says it. */
        String query() {
            return shown.stream()
                            .map(one -> "&" + SHOW + "=" + Chosen.coded(one.code()))
                            .collect(Collectors.joining())
                    + lifted.map(one -> "&" + LIFT + "=" + Chosen.coded(one.code())).orElse("");
        }
    }

    @GetMapping("/compare/spider")
    ModelAndView spider(Visit visit, @RequestParam MultiValueMap<String, String> asked) {
        Chosen chosen = Chosen.of(asked);
        return comparing.page(
                visit,
                chosen,
                "spider",
                (page, comparison) -> {
                    Shown shown = Shown.of(comparison, asked);
                    page.addObject("shown", shown.shown().stream().map(Compared::code).toList());
                    page.addObject("lift", shown.lifted().map(Compared::code).orElse(""));
                    page.addObject("isMedian", shown.isMedian());
                    page.addObject("language", visit.language());
                    page.addObject(
                            "picture",
                            drawings.of(
                                    comparison,
                                    "spider",
                                    shown.query(),
                                    visit.language(),
                                    () -> shown.marked(comparison, visit)));
                    page.addObject(
                            "values",
                            drawings.of(
                                    comparison,
                                    "values",
                                    chosen,
                                    visit.language(),
                                    () ->
                                            new AreaTableWriter(
                                                            comparison, chosen, visit.language())
                                                    .html()));
                    page.addObject("same", "?" + chosen.query() + shown.query());
                });
    }

    @GetMapping("/compare/spider.svg")
    ResponseEntity<byte[]> svg(Visit visit, @RequestParam MultiValueMap<String, String> asked) {
        return Attachment.called("spider.svg")
                .contentType(MediaType.valueOf("image/svg+xml"))
                .body(picture(visit, asked).svg().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/compare/spider.png")
    ResponseEntity<byte[]> png(Visit visit, @RequestParam MultiValueMap<String, String> asked) {
        return Attachment.called("spider.png")
                .contentType(MediaType.IMAGE_PNG)
                .body(picture(visit, asked).png(PIXELS_PER_UNIT));
    }

    private Picture picture(Visit visit, MultiValueMap<String, String> asked) {
        Comparison comparison = comparing.of(visit, Chosen.of(asked)).now();
        return Shown.of(comparison, asked).picture(comparison, visit);
    }
}
