package se.trafikljus.web.follow;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import se.trafikljus.Sweden;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.AuditStatus;
import se.trafikljus.improvement.ImprovementArea;
import se.trafikljus.improvement.ImprovementDossier;
import se.trafikljus.improvement.Improvements;
import se.trafikljus.improvement.NextSteps;
import se.trafikljus.improvement.Step;
import se.trafikljus.improvement.StepDrafts;
import se.trafikljus.improvement.StepDrafts.StepDraft;
import se.trafikljus.improvement.TakenStep;
import se.trafikljus.people.Role;
import se.trafikljus.report.committee.BehindAreas;
import se.trafikljus.web.page.Visit;

/** The page of an improvement area, as it stands or with a form that was sent. */
@Component
class StoryPages {

    private final Improvements improvements;
    private final BehindAreas behind;
    private final AuditLibrary library;
    private final StepDrafts drafts;
    private final StepFileLines files;
    private final Clock clock;

    StoryPages(
            Improvements improvements,
            BehindAreas behind,
            AuditLibrary library,
            StepDrafts drafts,
            StepFileLines files,
            Clock clock) {
        this.improvements = improvements;
        this.behind = behind;
        this.library = library;
        this.drafts = drafts;
        this.files = files;
        this.clock = clock;
    }

    /**
     * The page as it stands.
     *
     * @throws se.trafikljus.Problem if there is no such area that the visitor may see
     */
    ModelAndView of(Visit visit, String id) {
        return page(visit, id, withDrafts(visit, id));
    }

    /** The same with what was written in one of its forms. */
    ModelAndView with(Visit visit, String id, String tried, Given given) {
        UnaryOperator<StepForm> others = withDrafts(visit, id);
        return page(
                visit,
                id,
                form -> form.step().equals(tried) ? form.with(given) : others.apply(form));
    }

    /** Fills each form with what the visitor has written of it before, if anything. */
    private UnaryOperator<StepForm> withDrafts(Visit visit, String id) {
        List<StepDraft> written = drafts.of(visit.actor(), id);
        if (written.isEmpty()) {
            return form -> form;
        }
        int steps = improvements.read(visit.actor(), id).steps().size();
        return form ->
                written.stream()
                        .filter(draft -> draft.step().id().equals(form.step()))
                        .findFirst()
                        .map(draft -> form.drafted(draft, steps, visit.language()))
                        .orElse(form);
    }

    /**
     * What stands in the fields of a step's form, by their names.
     *
     * @throws se.trafikljus.Problem if there is no such area that the visitor may see
     */
    Map<String, String> fields(Visit visit, String id, Step step, Given given) {
        ImprovementArea area = improvements.read(visit.actor(), id).area();
        return StepForm.of(step, area, visit).fields().stream()
                .collect(Collectors.toMap(FormField::name, one -> given.text(one.name())));
    }

    /**
     * Refuses what the visitor may not see.
     *
     * @throws se.trafikljus.Problem if there is no such area that the visitor may see
     */
    void refuseUnseen(Visit visit, String id) {
        improvements.read(visit.actor(), id);
    }

    /** When the answer that stands there was given, and by whom. */
    Optional<TakenStep> lastAnswer(Visit visit, String id) {
        return improvements.read(visit.actor(), id).last(Step.ANSWER);
    }

    private ModelAndView page(Visit visit, String id, UnaryOperator<StepForm> filling) {
        ImprovementDossier dossier = improvements.dossier(visit.actor(), id);
        ImprovementArea area = dossier.followed().area();
        ModelAndView page = new ModelAndView("improvement");
        page.addObject(
                "story",
                Story.of(
                        dossier,
                        behind.of(visit.actor(), area.id()),
                        visit.language(),
                        Sweden.today(clock)));
        files.tell(page, visit, dossier.followed());
        page.addObject("home", home(visit));
        library.seenBy(visit.actor())
                .find(area.audit())
                .ifPresent(audit -> link(page, visit, audit));
        List<Step> next = NextSteps.after(area);
        Map<Boolean, List<StepForm>> forms =
                NextSteps.openTo(visit.user().role(), area).stream()
                        .collect(
                                Collectors.partitioningBy(
                                        next::contains,
                                        Collectors.mapping(
                                                step ->
                                                        filling.apply(
                                                                StepForm.of(step, area, visit)),
                                                Collectors.toList())));
        List<StepForm> expected = forms.getOrDefault(true, List.of());
        List<StepForm> others = new ArrayList<>(forms.getOrDefault(false, List.of()));
        if (expected.stream().anyMatch(form -> form.step().equals(Step.SEND.id()))) {
            others.add(filling.apply(StepForm.removing(visit)));
        }
        page.addObject("forms", expected);
        page.addObject("others", others);
        page.addObject(
                "tried",
                Stream.concat(expected.stream(), others.stream()).filter(StepForm::tried).toList());
        return page;
    }

    /** Which list the visitor came from: its page's name, and the beginning of its words. */
    static String home(Visit visit) {
        return visit.user().role() == Role.COMMITTEE ? "committee" : "follow";
    }

    private static void link(ModelAndView page, Visit visit, Audit audit) {
        page.addObject("styled", audit.id());
        boolean insider = visit.user().role() == Role.AUDITOR || visit.user().role() == Role.ADMIN;
        if (insider) {
            page.addObject("audit", "/audits/" + audit.id());
        } else if (audit.status() == AuditStatus.PUBLISHED) {
            page.addObject("audit", "/published/audits/" + audit.id());
        }
    }
}
