package se.trafikljus.report;

import java.util.ArrayList;
import java.util.List;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Items;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Run;
import se.trafikljus.rubric.Binding;
import se.trafikljus.rubric.Source;

/** The audit criteria that were in force, what binds apart from what advises. */
final class AuditCriteriaSection implements AuditSection {

    @Override
    public List<Block> blocks(AuditDossier d) {
        InForce period = InForce.during(d.audit());
        List<Source> inForce = d.rubric().sources().stream().filter(period::includes).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(d.manuscript().chapter(3, d.say("criteria"), "criteria"));
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
        if (period.from().isEmpty() || period.to().isEmpty()) {
            return d.prose("audit.criteria.always");
        }
        return period.from().equals(period.to())
                ? d.prose("audit.criteria.day", d.day(period.from().get()))
                : d.prose(
                        "audit.criteria.period",
                        d.day(period.from().get()),
                        d.day(period.to().get()));
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
        String dates = period.throughout(source) ? "" : dates(d, source);
        if (!dates.isEmpty()) {
            runs.add(new Run.Plain(", " + dates));
        }
        if (!source.verified()) {
            runs.add(new Run.Plain(d.say("criterion.unverified", "")));
        }
        return new Prose(runs);
    }

    private static String dates(AuditDossier d, Source source) {
        if (source.from().isPresent() && source.to().isPresent()) {
            return d.say("audit.force.both", d.day(source.from().get()), d.day(source.to().get()));
        }
        if (source.from().isPresent()) {
            return d.say("audit.force.from", d.day(source.from().get()));
        }
        return source.to().map(day -> d.say("audit.force.to", d.day(day))).orElse("");
    }
}
