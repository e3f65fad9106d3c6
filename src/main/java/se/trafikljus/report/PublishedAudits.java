package se.trafikljus.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.Language;
import se.trafikljus.Problem;
import se.trafikljus.Spelling;
import se.trafikljus.Sweden;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.AuditFilter;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.AuditLine;
import se.trafikljus.audit.AuditStatus;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Names;
import se.trafikljus.improvement.Recommendations;
import se.trafikljus.report.audit.AuditDossier;
import se.trafikljus.report.prose.ReportOrder;
import se.trafikljus.report.prose.ReportSources;
import se.trafikljus.trail.Trail;
import se.trafikljus.trail.Transactions;

/**
 * The published audits with their reports: of each only what is published, whoever asks. A report
 * is made once, and kept for as long as nothing in the workspace changes.
 */
@Component
public class PublishedAudits {

    /** So many files are kept in memory; the one asked for longest ago goes first. */
    private static final int KEPT = 8;

    private static final Comparator<AuditLine> LATEST_FIRST =
            Comparator.comparing((AuditLine one) -> one.audit().publishedAt())
                    .reversed()
                    .thenComparing(one -> one.audit().id());

    private final AuditLibrary library;
    private final Recommendations recommendations;
    private final ReportDesk desk;
    private final Trail trail;
    private final Transactions transactions;
    private final Map<String, byte[]> kept =
            new LinkedHashMap<>(KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
                    return size() > KEPT;
                }
            };

    PublishedAudits(
            AuditLibrary library,
            Recommendations recommendations,
            ReportDesk desk,
            @Lazy Trail trail,
            Transactions transactions) {
        this.library = library;
        this.recommendations = recommendations;
        this.desk = desk;
        this.trail = trail;
        this.transactions = transactions;
    }

    /** Those that somebody may see, the latest published first. */
    public List<AuditLine> list(Actor actor) {
        return list(actor, AuditFilter.none());
    }

    /**
     * Those of a choice that somebody may see, the latest published first.
     *
     * @throws Problem if the municipality chosen is unknown
     */
    public List<AuditLine> list(Actor actor, AuditFilter filter) {
        return library.seenBy(actor).list(filter).stream()
                .filter(one -> isPublished(one.audit()))
                .sorted(LATEST_FIRST)
                .toList();
    }

    /**
     * A published audit.
     *
     * @throws Problem if there is none with that id that the actor may see
     */
    public PublishedAudit read(Actor actor, String id, Language language) {
        return transactions.reading(
                () -> {
                    ScoredAudit audit = scored(actor, id);
                    AuditDossier dossier =
                            AuditDossier.of(
                                    audit,
                                    Optional.empty(),
                                    ReportSources.none(),
                                    new ReportOrder(
                                            language, Optional.empty(), dated(audit.audit())));
                    return new PublishedAudit(
                            audit,
                            dossier.title(),
                            dossier.answer("report.committee.verdict"),
                            Comparison.of(List.of(audit), Names.ALL),
                            recommendations.of(actor, audit.audit().id()),
                            day(audit.audit().publishedAt()),
                            mark());
                });
    }

    /**
     * What {@link #file} would give now is marked by, so that whoever has it need not fetch it. It
     * is another for each person: an auditor's report may tell of an earlier audit that others do
     * not see.
     *
     * @throws Problem as {@link #read}
     */
    public String mark(Actor actor, String id, Format format, Language language) {
        String audit = scored(actor, id).audit().id();
        String of =
                String.join(
                        "\n",
                        mark(),
                        audit,
                        format.extension(),
                        language.code(),
                        Spelling.key(actor.name()));
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /**
     * The report of a published audit, dated by the day of its publication. One is made at a time:
     * each takes seconds of a processor.
     *
     * @throws Problem as {@link #read}
     */
    public synchronized byte[] file(Actor actor, String id, Format format, Language language) {
        String mark = mark(actor, id, format, language);
        byte[] there = kept.get(mark);
        if (there == null) {
            there = made(actor, scored(actor, id).audit(), format, language);
            kept.put(mark, there);
        }
        return there.clone();
    }

    /** The name of the file that such a report has in a format. */
    public static String fileName(String audit, Format format) {
        return "audit-" + audit + "." + format.extension();
    }

    private byte[] made(Actor actor, Audit audit, Format format, Language language) {
        // Working papers are listed in what an auditor orders, not in what is published.
        ReportOrder order =
                new ReportOrder(language, Optional.empty(), dated(audit)).withoutFiles();
        // What goes to everybody carries no more than can be read in it.
        boolean carriesData = format == Format.PDF && actor.isPerson();
        Report report = desk.audit(actor, audit.id(), order, carriesData).now();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            report.write(format, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private ScoredAudit scored(Actor actor, String id) {
        ScoredAudit audit = library.seenBy(actor).read(id);
        if (!isPublished(audit.audit())) {
            throw Problem.missing("report.unpublished", audit.audit().id())
                    .remedy(Action.APPROVE_AND_PUBLISH);
        }
        return audit;
    }

    private static boolean isPublished(Audit audit) {
        return audit.status() == AuditStatus.PUBLISHED;
    }

    private String mark() {
        return trail.standing().head().hash();
    }

    /** The day that the report of a published audit carries. */
    public LocalDate dated(Audit audit) {
        return day(audit.publishedAt()).or(audit::reportDate).orElseGet(transactions::today);
    }

    /** A day, or the Swedish one of a time, as it was written. */
    private static Optional<LocalDate> day(String at) {
        try {
            return Optional.of(
                    at.contains("T")
                            ? LocalDate.ofInstant(Instant.parse(at), Sweden.TIME)
                            : LocalDate.parse(at));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
