package se.trafikljus.report.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.trafikljus.comparison.Cell;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Items;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Run;
import se.trafikljus.report.prose.Evidence;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.SpecialRating;

/** Scope: the period, the audited bodies, and every objective that has no level, by name. */
final class AuditScopeSection implements AuditSection {

    @Override
    public List<Block> blocks(AuditDossier d) {
        List<Block> blocks = new ArrayList<>();
        String text = (bodies(d) + " " + period(d)).strip();
        if (!text.isEmpty()) {
            blocks.add(Prose.of(text));
        }
        blocks.addAll(list(d, "audit.scope.out", is(SpecialRating.NOT_IN_SCOPE), true));
        blocks.addAll(list(d, "audit.scope.unassessable", is(SpecialRating.NOT_ASSESSABLE), false));
        blocks.addAll(list(d, "audit.scope.unscored", cell -> cell.rating().isEmpty(), false));
        blocks.addAll(d.own("scope", 3));
        if (!blocks.isEmpty()) {
            blocks.add(0, d.context().chapter(3, d.say("audit.scope"), "scope"));
        }
        return blocks;
    }

    /** The objectives that the audit has in its scope, rated or not. */
    static List<Objective> within(AuditDossier d) {
        return d.objectives(is(SpecialRating.NOT_IN_SCOPE).negate());
    }

    private static Predicate<Cell> is(SpecialRating rating) {
        return cell -> cell.rating().filter(rating::equals).isPresent();
    }

    private static String period(AuditDossier d) {
        Optional<LocalDate> from = d.audit().periodFrom();
        Optional<LocalDate> to = d.audit().periodTo();
        if (from.isPresent() && to.isPresent()) {
            return d.say("audit.scope.period.both", d.day(from.get()), d.day(to.get()));
        }
        if (from.isPresent()) {
            return d.say("audit.scope.period.from", d.day(from.get()));
        }
        return to.map(day -> d.say("audit.scope.period.to", d.day(day))).orElse("");
    }

    private static String bodies(AuditDossier d) {
        return d.audit().bodies().isEmpty() ? "" : d.say("audit.scope.bodies", d.bodies());
    }

    private static List<Block> list(AuditDossier d, String lead, Predicate<Cell> so, boolean why) {
        List<Prose> items =
                d.objectives(so).stream()
                        .map(one -> why ? item(d, one) : Prose.of(d.name(one)))
                        .toList();
        return items.isEmpty() ? List.of() : List.of(d.prose(lead), new Items(false, items));
    }

    private static Prose item(AuditDossier d, Objective objective) {
        String why = String.join(" ", Evidence.lines(d.cell(objective).assessment().rationale()));
        return why.isEmpty()
                ? Prose.of(d.name(objective))
                : new Prose(
                        List.of(new Run.Plain(d.name(objective) + ". "), new Run.Emphasis(why)));
    }
}
