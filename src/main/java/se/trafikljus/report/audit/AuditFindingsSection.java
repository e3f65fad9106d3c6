package se.trafikljus.report.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.trafikljus.audit.Assessment;
import se.trafikljus.comparison.AreaValue;
import se.trafikljus.comparison.Cell;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Block.Quotation;
import se.trafikljus.report.document.Run;
import se.trafikljus.report.prose.Evidence;
import se.trafikljus.report.prose.Figures;
import se.trafikljus.report.prose.Lights;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.SpecialRating;
import se.trafikljus.rubric.Text;

/** A section for each area, and in it for each objective what was found and how it was rated. */
final class AuditFindingsSection implements AuditSection {

    @Override
    public List<Block> blocks(AuditDossier d) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(d.context().chapter(2, d.say("audit.findings"), "findings"));
        blocks.add(d.prose("audit.findings.text"));
        d.rubric().areas().forEach(area -> blocks.addAll(area(d, area)));
        return blocks;
    }

    private static List<Block> area(AuditDossier d, Area area) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(d.context().chapter(3, d.say(area.title()), "area-" + area.id()));
        blocks.add(value(d, area));
        area.objectives().forEach(objective -> blocks.addAll(objective(d, objective)));
        return blocks;
    }

    private static Prose value(AuditDossier d, Area area) {
        Optional<AreaValue> value = d.value(area);
        if (value.isEmpty()) {
            return d.prose("audit.area.none");
        }
        AreaValue known = value.get();
        int all = area.objectives().size();
        return new Prose(
                List.of(
                        new Run.Strong(d.say("audit.area") + " " + d.light(known.light())),
                        new Run.Plain(
                                d.say(
                                        "audit.area.value",
                                        Figures.value(d.context().language(), known.value()),
                                        all,
                                        d.count(known.counted()),
                                        d.count(all)))));
    }

    private static List<Block> objective(AuditDossier d, Objective objective) {
        Cell cell = d.cell(objective);
        Assessment own = cell.assessment();
        List<Block> blocks = new ArrayList<>();
        blocks.add(d.context().chapter(4, d.name(objective), anchor(objective.id())));
        if (!own.asFormulated().isBlank()) {
            blocks.add(
                    new Prose(
                            List.of(
                                    new Run.Plain(d.say("audit.formulated") + " "),
                                    new Run.Emphasis(own.asFormulated().strip()))));
        }
        cell.level()
                .map(level -> objective.criteria().get(level.id()))
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> blocks.add(criterion(d, cell, text)));
        if (!own.counts()) {
            blocks.addAll(rating(d, cell));
        }
        if (!own.finding().isBlank()) {
            blocks.addAll(AuditDossier.paragraphs(d.say("audit.finding"), own.finding()));
        }
        blocks.addAll(evidence(d, own, d.evidence(own)));
        if (own.counts()) {
            blocks.addAll(rating(d, cell));
        }
        if (own.success()) {
            blocks.add(d.prose("audit.success"));
        }
        if (!own.remark().isBlank()) {
            blocks.addAll(AuditDossier.paragraphs(d.say("audit.remark"), own.remark()));
        }
        blocks.addAll(d.own("objective-" + objective.id(), 4));
        return blocks;
    }

    /** What links to an objective point to. */
    static String anchor(String objective) {
        return "objective-" + objective.toLowerCase(Locale.ROOT);
    }

    private static Prose criterion(AuditDossier d, Cell cell, Text text) {
        String word = d.word(cell.rating().orElseThrow());
        return new Prose(
                List.of(
                        new Run.Strong(d.say("audit.criterion", word) + " "),
                        new Run.Plain(d.say(text))));
    }

    /** A sample stands by itself: it is no source of what was quoted. */
    private static List<Block> evidence(AuditDossier d, Assessment own, Evidence evidence) {
        List<Block> blocks = new ArrayList<>();
        if (!own.quote().isBlank()) {
            blocks.add(new Quotation(own.quote().strip(), evidence.told()));
        } else if (!evidence.sources().isEmpty()) {
            blocks.add(d.prose("audit.source", evidence.told()));
        } else if (evidence.samples().isEmpty() && own.counts()) {
            blocks.add(d.prose("audit.source.none"));
        }
        evidence.samples().forEach(sample -> blocks.add(Prose.of(sample)));
        return blocks;
    }

    private static List<? extends Block> rating(AuditDossier d, Cell cell) {
        Assessment own = cell.assessment();
        if (cell.rating().isEmpty()) {
            return AuditDossier.paragraphs(d.say("audit.rated.not-yet"), own.rationale());
        }
        Rating rating = cell.rating().get();
        if (rating == SpecialRating.NOT_IN_SCOPE) {
            return AuditDossier.paragraphs(d.say("audit.rated.out"), own.rationale());
        }
        if (rating == SpecialRating.NOT_ASSESSABLE) {
            return AuditDossier.paragraphs(d.say("audit.rated.unassessable"), own.rationale());
        }
        return AuditDossier.paragraphs(
                d.say("audit.rated", d.light(rating) + Lights.mark(cell)),
                own.rationale().isBlank() ? d.say("audit.rationale.none") : own.rationale());
    }
}
