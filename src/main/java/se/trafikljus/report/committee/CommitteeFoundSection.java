package se.trafikljus.report.committee;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.trafikljus.Words;
import se.trafikljus.report.audit.AuditDossier;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Cell;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Block.Row;
import se.trafikljus.report.document.Block.Scope;
import se.trafikljus.report.document.Block.Table;
import se.trafikljus.report.prose.Figures;
import se.trafikljus.report.prose.ReconstructedNote;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.SpecialRating;

/** How many of the objectives are met, in words and as lights, and what the auditors conclude. */
final class CommitteeFoundSection implements CommitteeSection {

    private static final int LONGEST_TITLE = 120;

    @Override
    public List<Block> blocks(CommitteeBrief b) {
        if (b.audits().isEmpty()) {
            return List.of();
        }
        List<AuditDossier> told = b.audits().stream().limit(b.detail().audits()).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(b.heading("found"));
        for (AuditDossier one : told) {
            String concluded = String.join(" ", concluded(b, one));
            if (told.size() == 1 && !concluded.isEmpty()) {
                blocks.add(Prose.of(concluded));
            }
            blocks.add(Prose.of(found(b, one, told.size() > 1)));
        }
        if (!b.detail().showsLights()) {
            return blocks;
        }
        Map<List<Level>, List<AuditDossier>> byScale = new LinkedHashMap<>();
        told.forEach(
                one ->
                        byScale.computeIfAbsent(
                                        one.rubric().scale().levels(), levels -> new ArrayList<>())
                                .add(one));
        byScale.forEach((levels, some) -> blocks.add(lights(b, levels, some, blocks.size())));
        return blocks;
    }

    private static String found(CommitteeBrief b, AuditDossier one, boolean named) {
        List<String> sentences = new ArrayList<>();
        int counted = counted(one);
        sentences.add(
                named
                        ? b.say(
                                "found.count.named",
                                counted,
                                one.count(counted),
                                b.cut(one.title(), LONGEST_TITLE))
                        : b.say("found.count", counted, one.count(counted)));
        if (named) {
            sentences.addAll(concluded(b, one));
        }
        if (counted > 0) {
            sentences.add(one.levels());
            if (b.detail().showsLights() && one.audit().bodies().size() > 1) {
                sentences.add(b.say("found.whole"));
            }
        }
        int unassessable =
                one.objectives(
                                cell ->
                                        cell.rating()
                                                .filter(SpecialRating.NOT_ASSESSABLE::equals)
                                                .isPresent())
                        .size();
        if (unassessable > 0) {
            sentences.add(
                    b.say(
                            "found.unassessable",
                            unassessable,
                            Words.capital(b.language(), b.number(unassessable))));
        }
        sentences.addAll(ReconstructedNote.inWords(one.context()));
        return String.join(" ", sentences);
    }

    /** The answer that the auditors confirmed, and their own words on it. */
    private static List<String> concluded(CommitteeBrief b, AuditDossier one) {
        int most = b.detail().conclusion();
        List<String> sentences = new ArrayList<>();
        one.answer("report.committee.verdict")
                .filter(answer -> most > 0 || b.detail().showsLights())
                .ifPresent(sentences::add);
        String conclusion = one.audit().conclusion();
        if (!conclusion.isBlank() && most > 0) {
            String own = Figures.sentence(b.cut(conclusion, most));
            sentences.add(sentences.isEmpty() ? b.say("found.conclusion", own) : own);
        }
        return sentences;
    }

    private static Table lights(
            CommitteeBrief b, List<Level> levels, List<AuditDossier> some, int place) {
        List<Cell> head = new ArrayList<>();
        head.add(Cell.header(b.say("found.audit"), Scope.COLUMN));
        levels.forEach(level -> head.add(Cell.centred(b.say(level.label()), Scope.COLUMN)));
        List<Row> body = new ArrayList<>();
        for (AuditDossier one : some) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.header(b.cut(one.title(), LONGEST_TITLE), Scope.ROW));
            levels.forEach(level -> cells.add(light(b, level, on(one, level))));
            body.add(new Row(cells));
        }
        return new Table(
                b.say("found.caption"), "lights-" + place, List.of(new Row(head)), body, List.of());
    }

    private static Cell light(CommitteeBrief b, Level level, int on) {
        return Cell.light(
                level.symbol() + " " + on,
                b.say("found.spoken", Integer.toString(on), level.label()),
                level.shade());
    }

    private static int counted(AuditDossier one) {
        return one.objectives(cell -> cell.level().isPresent()).size();
    }

    private static int on(AuditDossier one, Level level) {
        return one.objectives(cell -> cell.level().filter(level::equals).isPresent()).size();
    }
}
