package se.trafikljus.web.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.AuditLine;
import se.trafikljus.report.Report;

/** What ordered reports are called where they are listed: by what they are of, not by ids. */
@Component
class ReportNames {

    /** How many municipalities a name has. */
    private static final int MOST_NAMED = 3;

    private final AuditLibrary library;

    ReportNames(AuditLibrary library) {
        this.library = library;
    }

    /** The name of one report. */
    Localized of(Actor actor, ReportJob job) {
        return Objects.requireNonNull(of(actor, List.of(job)).get(job.id()));
    }

    /** The names of several, by the ids of their jobs. */
    Map<String, Localized> of(Actor actor, List<ReportJob> jobs) {
        Map<String, AuditLine> lines = new HashMap<>();
        if (!jobs.isEmpty()) {
            library.seenBy(actor).list().forEach(line -> lines.put(line.audit().id(), line));
        }
        return jobs.stream().collect(Collectors.toMap(ReportJob::id, job -> name(job, lines)));
    }

    private static Localized name(ReportJob job, Map<String, AuditLine> lines) {
        List<AuditLine> of = audits(job).stream().map(lines::get).filter(Objects::nonNull).toList();
        if (of.isEmpty() || !job.wish().title().isEmpty()) {
            return job.wish().name();
        }
        List<String> places =
                of.stream().map(line -> line.municipality().name()).distinct().toList();
        return Message.of(
                job.wish().isOfOne() ? "web.report.name.one" : "web.report.name.several",
                of.get(0).rubric().title(),
                of.size(),
                String.join(", ", places.subList(0, Math.min(MOST_NAMED, places.size()))),
                Math.max(0, places.size() - MOST_NAMED));
    }

    /** What it rests on, and before it is made what was chosen one by one. */
    private static List<String> audits(ReportJob job) {
        ReportWish wish = job.wish();
        return wish.isOfOne()
                ? List.of(wish.audit())
                : job.standing()
                        .rests()
                        .map(Report.Basis::ids)
                        .filter(ids -> !ids.isEmpty())
                        .orElse(wish.chosen().audits());
    }
}
