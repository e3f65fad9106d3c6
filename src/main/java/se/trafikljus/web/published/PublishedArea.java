package se.trafikljus.web.published;

import java.util.List;
import se.trafikljus.Language;
import se.trafikljus.audit.Assessment;
import se.trafikljus.report.PublishedAudit;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Objective;
import se.trafikljus.web.page.Chip;

/** An area of a published audit with what was found of its objectives. */
public record PublishedArea(String title, List<Finding> findings) {

    /** An objective with its rating and the grounds for it; each empty where there is none. */
    public record Finding(
            String objective, Chip chip, String finding, String rationale, String source) {}

    public PublishedArea {
        findings = List.copyOf(findings);
    }

    static List<PublishedArea> of(PublishedAudit published, Language language) {
        return published.audit().rubric().areas().stream()
                .map(area -> of(area, published, language))
                .toList();
    }

    private static PublishedArea of(Area area, PublishedAudit published, Language language) {
        return new PublishedArea(
                area.title().in(language),
                area.objectives().stream()
                        .map(one -> finding(one, published.audit().assessment(one.id()), language))
                        .toList());
    }

    private static Finding finding(Objective objective, Assessment cell, Language language) {
        return new Finding(
                cell.asFormulated().isBlank() ? objective.text().in(language) : cell.asFormulated(),
                Chip.of(objective, cell, language),
                cell.finding(),
                cell.rationale(),
                cell.source());
    }
}
