package se.trafikljus.web.scoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.scoring.Question;
import se.trafikljus.evidence.Evidence;
import se.trafikljus.evidence.EvidenceFile;
import se.trafikljus.sampling.DrawnSample;
import se.trafikljus.sampling.SampleResults;
import se.trafikljus.web.page.Chip;
import se.trafikljus.web.page.Visit;

/** What stands in an audit, for whoever may read its papers, whether they may change it or not. */
@Component
public class Readings {

    private static final double CONFIDENCE = 95;

    private final Evidence evidence;
    private final SampleResults samples;

    Readings(Evidence evidence, SampleResults samples) {
        this.evidence = evidence;
        this.samples = samples;
    }

    /**
     * All of its objectives, in the rubric's order.
     *
     * @throws Problem if the visitor may not read its papers
     */
    public List<Reading> of(Visit visit, ScoredAudit audit) {
        String id = audit.audit().id();
        Map<String, List<EvidenceFile>> files =
                evidence.list(visit.actor(), id).stream()
                        .collect(Collectors.groupingBy(EvidenceFile::objective));
        Map<String, DrawnSample> drawn =
                samples.drawn(visit.actor(), id, CONFIDENCE).stream()
                        .collect(
                                Collectors.toMap(
                                        one -> one.result().draw().objective(),
                                        Function.identity()));
        return audit.rubric().objectives().stream()
                .map(
                        one -> {
                            Assessment cell = audit.assessment(one.id());
                            return new Reading(
                                    Chip.of(one, cell, visit.language()),
                                    cell,
                                    drawn.get(one.id()),
                                    files.getOrDefault(one.id(), List.of()));
                        })
                .toList();
    }

    /** The page of one objective, and why it is not to be changed. */
    ModelAndView one(Visit visit, ScoredAudit audit, String objective, Message why) {
        Assessment cell = audit.assessment(objective);
        ScoreModel model =
                new ScoreModel(
                        Bench.SCORE,
                        audit,
                        audit.assessments(),
                        Optional.empty(),
                        List.of(Question.values()),
                        visit.language());
        ModelAndView page = page("reading", visit, audit, why);
        page.addAllObjects(model.page(objective, ScoreModel.answers(cell), SeenCell.of(cell)));
        page.addObject(
                "reading",
                of(visit, audit).stream()
                        .filter(one -> one.chip().objective().equals(objective))
                        .findFirst()
                        .orElseThrow());
        return page;
    }

    /** The page of all objectives, and why they are not to be changed. */
    ModelAndView all(Visit visit, ScoredAudit audit, Message why) {
        ModelAndView page = page("reading-all", visit, audit, why);
        page.addObject("readings", of(visit, audit));
        return page;
    }

    private static ModelAndView page(String name, Visit visit, ScoredAudit audit, Message why) {
        ModelAndView page = new ModelAndView(name);
        page.addObject("audit", audit);
        page.addObject("styled", audit.audit().id());
        if (visit.scores()) {
            page.addObject("why", why);
        }
        return page;
    }
}
