package se.trafikljus.report.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.trafikljus.audit.Assessment;
import se.trafikljus.comparison.Cell;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Heading;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Block.Quotation;
import se.trafikljus.report.document.Run;
import se.trafikljus.report.prose.Evidence;
import se.trafikljus.report.prose.Lights;
import se.trafikljus.report.prose.Wording;
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
        d.rubric().areas().forEach(area -> blocks.addAll(area(d, area)));
        return blocks;
    }

    private static List<Block> area(AuditDossier d, Area area) {
        List<Objective> told =
                area.objectives().stream().filter(one -> hasSomethingToTell(d, one)).toList();
        List<Block> blocks = new ArrayList<>();
        if (told.isEmpty()) {
            return blocks;
        }
        blocks.add(d.context().chapter(3, d.say(area.title()), "area-" + area.id()));
        told.forEach(objective -> blocks.addAll(objective(d, objective)));
        value(d, area).ifPresent(blocks::add);
        return blocks;
    }

    /** What is not in scope stands with the scope, unless something was found all the same. */
    private static boolean hasSomethingToTell(AuditDossier d, Objective objective) {
        Cell cell = d.cell(objective);
        Assessment own = cell.assessment();
        return !cell.rating().equals(Optional.of(SpecialRating.NOT_IN_SCOPE))
                || !own.finding().isBlank()
                || !own.quote().isBlank()
                || !d.evidence(own).samples().isEmpty()
                || !own.remark().isBlank()
                || own.success()
                || !d.own("objective-" + objective.id(), 4).isEmpty();
    }

    /** Of an area as a whole, where that says more than the objectives have said. */
    private static Optional<Prose> value(AuditDossier d, Area area) {
        return d.value(area)
                .filter(value -> value.counted() > 1)
                .map(
                        value ->
                                new Prose(
                                        List.of(
                                                new Run.Strong(d.say("audit.area") + " "),
                                                new Run.Strong(d.light(value.light())))));
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
        List<Block> found = new ArrayList<>();
        Evidence.lines(own.finding()).forEach(line -> found.add(Prose.of(line)));
        found.addAll(evidence(d, own, d.evidence(own)));
        if (!found.isEmpty()) {
            blocks.add(part(d, objective, "found"));
            blocks.addAll(found);
        }
        if (cell.level().isPresent()) {
            blocks.add(part(d, objective, "assessed"));
        }
        blocks.addAll(rating(d, cell));
        cell.level()
                .map(level -> objective.criteria().get(level.id()))
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> blocks.add(criterion(d, cell, text)));
        if (own.success()) {
            blocks.add(d.prose("audit.success"));
        }
        if (!own.remark().isBlank()) {
            blocks.addAll(AuditDossier.paragraphs(d.say("audit.remark"), own.remark()));
        }
        blocks.addAll(d.own("objective-" + objective.id(), 4));
        return blocks;
    }

    /** What was found, and how it is judged, are told apart. */
    private static Heading part(AuditDossier d, Objective objective, String key) {
        return new Heading(5, "", d.say("audit." + key), anchor(objective.id()) + "-" + key);
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
        } else if (evidence.samples().isEmpty() && own.counts() && d.isDraft()) {
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
            return List.of(d.prose("audit.rated.out"));
        }
        if (rating == SpecialRating.NOT_ASSESSABLE) {
            return AuditDossier.paragraphs(d.say("audit.rated.unassessable"), own.rationale());
        }
        Prose rated =
                new Prose(
                        List.of(
                                new Run.Strong(
                                        d.say(
                                                Wording.isOfMet(d.word(rating))
                                                        ? "audit.rated.met"
                                                        : "audit.rated",
                                                rating.symbol(),
                                                d.word(rating) + Lights.mark(cell)))));
        List<String> why = Evidence.lines(own.rationale());
        return Stream.concat(
                        Stream.of(rated),
                        why.isEmpty() && d.isDraft()
                                ? Stream.of(d.prose("audit.rationale.none"))
                                : why.stream().map(Prose::of))
                .toList();
    }
}
