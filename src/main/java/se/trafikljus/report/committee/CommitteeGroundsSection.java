package se.trafikljus.report.committee;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.trafikljus.audit.Assessment;
import se.trafikljus.report.audit.AuditDossier;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Items;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Run;
import se.trafikljus.report.prose.Figures;
import se.trafikljus.report.prose.Wording;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.SpecialRating;

/** What the auditors saw behind each point: the objective, its rating, and what was found. */
final class CommitteeGroundsSection implements CommitteeSection {

    private static final int LONGEST_OBJECTIVE = 160;

    /** A point about more than these is about the audit as a whole, which is told of above. */
    private static final int MOST_OBJECTIVES = 3;

    @Override
    public List<Block> blocks(CommitteeBrief b) {
        Map<String, Integer> told = new LinkedHashMap<>();
        List<Prose> items = new ArrayList<>();
        for (CommitteePoint one : b.points(CommitteePoint.Kind.ASKED)) {
            if (items.size() < b.detail().grounds()) {
                item(b, one, told).ifPresent(items::add);
            }
        }
        return items.isEmpty() ? List.of() : List.of(b.heading("grounds"), new Items(false, items));
    }

    private static Optional<Prose> item(
            CommitteeBrief b, CommitteePoint point, Map<String, Integer> told) {
        Optional<AuditDossier> audit =
                b.audits().stream()
                        .filter(one -> one.audit().id().equals(point.area().audit()))
                        .findFirst();
        if (audit.isEmpty()) {
            return Optional.empty();
        }
        List<Objective> rated = rated(audit.get(), point);
        if (rated.isEmpty()) {
            return Optional.empty();
        }
        List<Run> runs = new ArrayList<>();
        runs.add(new Run.Strong(CommitteeAskedSection.name(b, point)));
        for (Objective one : rated.subList(0, Math.min(rated.size(), MOST_OBJECTIVES))) {
            runs.add(new Run.Plain(" " + seen(b, audit.get(), one, point, told)));
        }
        int more = rated.size() - MOST_OBJECTIVES;
        if (more > 0) {
            runs.add(new Run.Plain(" " + b.say("grounds.more", more, b.number(more))));
        }
        return Optional.of(new Prose(runs));
    }

    /** What the point is about and was rated, the lowest level first. */
    private static List<Objective> rated(AuditDossier audit, CommitteePoint point) {
        return audit
                .objectives(
                        cell ->
                                cell.rating()
                                        .filter(rating -> rating != SpecialRating.NOT_IN_SCOPE)
                                        .isPresent())
                .stream()
                .filter(one -> point.area().objectives().contains(one.id()))
                .sorted(
                        Comparator.comparing(
                                one -> audit.cell(one).level().map(Level::value).orElse(2.0)))
                .toList();
    }

    /** The same objective under several points is told once. */
    private static String seen(
            CommitteeBrief b,
            AuditDossier audit,
            Objective objective,
            CommitteePoint point,
            Map<String, Integer> told) {
        Assessment own = audit.cell(objective).assessment();
        Integer before =
                told.putIfAbsent(audit.audit().id() + " " + objective.id(), point.number());
        if (before != null) {
            String number = Integer.toString(before);
            return b.say("grounds.before", name(b, audit, objective), number);
        }
        String assessed = assessed(b, audit, objective);
        String found = own.finding().isBlank() ? own.rationale() : own.finding();
        return b.detail().finding() == 0 || found.isBlank()
                ? assessed
                : assessed + " " + Figures.sentence(b.cut(found, b.detail().finding()));
    }

    /** The objective in the words of the audit report: there it has no short name. */
    private static String name(CommitteeBrief b, AuditDossier audit, Objective objective) {
        String worded = audit.cell(objective).assessment().asFormulated();
        return Figures.unended(
                b.cut(
                        worded.isBlank() ? b.say(objective.text()) : worded,
                        Math.min(LONGEST_OBJECTIVE, b.detail().title())));
    }

    /** The objective and its rating, in a sentence. */
    private static String assessed(CommitteeBrief b, AuditDossier audit, Objective objective) {
        String quoted = name(b, audit, objective);
        Optional<Level> rated = audit.cell(objective).level();
        if (rated.isEmpty()) {
            return b.say("grounds.unassessable", quoted);
        }
        Level level = rated.get();
        String word = audit.word(level);
        return Wording.isOfMet(word)
                ? b.say("grounds.met", quoted, word)
                : b.say("grounds.rated", quoted, b.say(level.label()));
    }
}
