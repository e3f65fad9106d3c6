package se.trafikljus.report.audit;

import java.util.ArrayList;
import java.util.List;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Items;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Run;
import se.trafikljus.report.prose.InForce;
import se.trafikljus.rubric.Binding;
import se.trafikljus.rubric.Source;

/** The audit criteria that were in force, what binds apart from what advises. */
final class AuditCriteriaSection implements AuditSection {

    @Override
    public List<Block> blocks(AuditDossier d) {
        InForce period = InForce.during(d.audit()).until(d.written());
        List<Source> inForce = d.rubric().sources().stream().filter(period::includes).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(d.context().chapter(3, d.say("criteria"), "criteria"));
        blocks.add(d.prose("audit.criteria.text"));
        if (inForce.isEmpty()) {
            blocks.add(
                    d.prose(
                            d.rubric().sources().isEmpty()
                                    ? "audit.criteria.none"
                                    : "audit.criteria.expired"));
            blocks.addAll(d.own("criteria", 3));
            return blocks;
        }
        blocks.add(which(d, period));
        blocks.addAll(list(d, period, inForce, Binding.MUST, "audit.criteria.must"));
        blocks.addAll(list(d, period, inForce, Binding.SHOULD, "audit.criteria.should"));
        blocks.addAll(d.own("criteria", 3));
        return blocks;
    }

    private static Prose which(AuditDossier d, InForce period) {
        if (!period.isKnown() || period.to().isEmpty()) {
            return d.rubric().sources().stream().allMatch(period::includes)
                    ? d.prose("audit.criteria.always")
                    : d.prose("audit.criteria.always.until", period.to().map(d::day).orElse(""));
        }
        String ahead = period.isOver(d.written()) ? "" : ".ahead";
        return period.from().equals(period.to())
                ? d.prose(
                        "audit.criteria.day" + ahead,
                        d.day(period.from().get()),
                        d.day(d.written()))
                : d.prose(
                        "audit.criteria.period" + ahead,
                        d.day(period.from().get()),
                        d.day(period.to().get()),
                        d.day(d.written()));
    }

    private static List<Block> list(
            AuditDossier d, InForce period, List<Source> sources, Binding binding, String lead) {
        List<Prose> items =
                sources.stream()
                        .filter(source -> source.binding() == binding)
                        .map(source -> item(d, period, source))
                        .toList();
        return items.isEmpty() ? List.of() : List.of(d.prose(lead), new Items(false, items));
    }

    private static Prose item(AuditDossier d, InForce period, Source source) {
        String title = d.say(source.title());
        List<Run> runs = new ArrayList<>();
        runs.add(source.url().isEmpty() ? new Run.Plain(title) : new Run.Link(title, source.url()));
        String dates = period.throughout(source) ? "" : InForce.told(d.context(), source);
        if (!dates.isEmpty()) {
            runs.add(new Run.Plain(", " + dates));
        }
        return new Prose(runs);
    }
}
