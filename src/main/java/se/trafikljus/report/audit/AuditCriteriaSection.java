package se.trafikljus.report.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Items;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.prose.InForce;
import se.trafikljus.report.prose.Provisions;
import se.trafikljus.rubric.Binding;
import se.trafikljus.rubric.Source;

/** The audit criteria that were in force, what binds apart from what advises. */
final class AuditCriteriaSection implements AuditSection {

    @Override
    public List<Block> blocks(AuditDossier d) {
        InForce period = InForce.during(d.audit(), d.written());
        List<Source> inForce =
                d.rubric().sources().stream()
                        .filter(source -> source.concerns(d.audit().bodies()))
                        .filter(period::includes)
                        .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(d.context().chapter(3, d.say("criteria"), "criteria"));
        if (inForce.isEmpty()) {
            blocks.add(
                    d.prose(
                            d.rubric().sources().isEmpty()
                                    ? "audit.criteria.none"
                                    : "audit.criteria.expired"));
            blocks.addAll(d.own("criteria", 3));
            return blocks;
        }
        Provisions provisions = new Provisions(d.context(), inForce, period::throughout);
        blocks.add(Prose.of(d.say("criteria.meant") + " " + which(d, period)));
        blocks.addAll(list(d, provisions.of(Binding.MUST), "audit.criteria.must"));
        blocks.addAll(list(d, provisions.of(Binding.SHOULD), "audit.criteria.should"));
        blocks.add(provisions.explained());
        blocks.addAll(d.own("criteria", 3));
        return blocks;
    }

    private static String which(AuditDossier d, InForce period) {
        if (!period.isKnown() || period.to().isEmpty()) {
            return d.rubric().sources().stream().allMatch(period::includes)
                    ? d.say("audit.criteria.always")
                    : d.say("audit.criteria.always.until", period.to().map(d::day).orElse(""));
        }
        LocalDate from = period.from().get();
        LocalDate to = period.to().get();
        if (!InForce.isTold(d.audit())) {
            return d.say("audit.criteria.assumed", d.day(from), d.day(to));
        }
        String ahead = period.isOver(d.written()) ? "" : ".ahead";
        return from.equals(to)
                ? d.say("audit.criteria.day" + ahead, d.day(from), d.day(d.written()))
                : d.say(
                        "audit.criteria.period" + ahead,
                        d.day(from),
                        d.day(to),
                        d.day(d.written()));
    }

    private static List<Block> list(AuditDossier d, List<Prose> items, String lead) {
        return items.isEmpty() ? List.of() : List.of(d.prose(lead), new Items(false, items));
    }
}
