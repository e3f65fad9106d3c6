package se.trafikljus.sampling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.trail.Change;
import se.trafikljus.trail.Mirror;
import se.trafikljus.trail.Trail;
import se.trafikljus.trail.TrailSource;

/** Keeps draws and what was found in their cases; each change stands in the trail. */
@Component
public class Samples implements TrailSource {

    private static final String SUBJECT = "sample/";
    private static final String BETWEEN_PARTS = "/";

    private final SampleStore store;
    private final AuditLibrary library;
    private final Trail trail;

    Samples(SampleStore store, AuditLibrary library, Trail trail) {
        this.store = store;
        this.library = library;
        this.trail = trail;
    }

    /**
     * The subjects under which the samples of an audit stand in the trail.
     *
     * @throws se.trafikljus.Problem if there is no such audit that the actor may see the papers of
     */
    public List<String> subjects(Actor actor, String auditId) {
        String audit = library.readWithPapers(actor, auditId).audit().id();
        return store.objectives(audit).stream().map(one -> subject(audit, one)).toList();
    }

    /**
     * Whether any case was drawn to test an objective.
     *
     * @throws se.trafikljus.Problem if there is no such audit that the actor may see the papers of,
     *     or no such objective
     */
    public boolean isDrawn(Actor actor, String auditId, String objective) {
        ScoredAudit audit = library.readWithPapers(actor, auditId);
        return latest(audit.audit().id(), audit.objectiveId(objective)).isPresent();
    }

    private static String subject(String audit, String objective) {
        return SUBJECT + audit + "/" + objective;
    }

    private static String part(Draw draw) {
        return Integer.toString(draw.number());
    }

    private static String part(Draw draw, CaseRecord one) {
        return String.join(
                BETWEEN_PARTS, part(draw), Integer.toString(one.number()), one.attribute());
    }

    /** Whether a subject of the trail is a sample. */
    public static boolean isSubject(String subject) {
        return subject.startsWith(SUBJECT);
    }

    /** A part of a sample in the trail, in words. */
    public static Localized place(String part) {
        String[] names = part.split(BETWEEN_PARTS, 3);
        return names.length < 3
                ? Message.of("sampling.place.draw", part)
                : Message.of("sampling.place.case", (Object[]) names);
    }

    /** The draws of an objective, the latest last. */
    List<Draw> draws(String audit, String objective) {
        return store.draws(audit, objective);
    }

    /** The objectives of an audit that have draws. */
    List<String> objectives(String audit) {
        return store.objectives(audit);
    }

    /** The latest draw of an objective, if there is one. */
    Optional<Draw> latest(String audit, String objective) {
        return store.latest(audit, objective);
    }

    /**
     * The latest draw of an objective.
     *
     * @throws Problem if nothing was drawn, or there is no such objective
     */
    Draw latest(ScoredAudit audit, String objective) {
        String id = audit.objectiveId(objective);
        return latest(audit.audit().id(), id)
                .orElseThrow(
                        () ->
                                Problem.missing("sampling.nothingDrawn", audit.audit().id(), id)
                                        .remedy(Action.DRAW_SAMPLE, audit.audit().id(), id));
    }

    /** What was found in the cases of a draw, by case and attribute. */
    List<CaseRecord> records(Draw draw) {
        return store.records(draw);
    }

    /** What is looked for in a draw: what was listed, or what came into being by use. */
    List<String> attributes(Draw draw) {
        return draw.attributes().isEmpty() ? used(store.records(draw)) : draw.attributes();
    }

    private static List<String> used(List<CaseRecord> records) {
        Map<String, String> used = new TreeMap<>();
        records.forEach(one -> used.put(Names.key(one.attribute()), one.attribute()));
        return List.copyOf(used.values());
    }

    /** Keeps a draw. */
    void put(Actor actor, String action, Optional<Draw> before, Draw after) {
        store.put(after);
        trail.add(
                actor,
                action,
                subject(after.audit(), after.objective()),
                List.of(
                        new Change(
                                part(after),
                                before.map(Fields::of).orElse(Map.of()),
                                Fields.of(after))));
    }

    /** Keeps what was found in a case. */
    void put(Actor actor, Draw draw, Optional<CaseRecord> before, CaseRecord now) {
        store.put(draw, now);
        trail.add(
                actor,
                before.isPresent() ? "sample.record-replaced" : "sample.recorded",
                subject(draw.audit(), draw.objective()),
                List.of(
                        new Change(
                                part(draw, now),
                                before.map(Fields::of).orElse(Map.of()),
                                Fields.of(now))));
    }

    @Override
    public String prefix() {
        return SUBJECT;
    }

    @Override
    public List<Mirror> mirrors() {
        return List.of(
                of("sample_draw", List.of("audit", "objective", "draw_number"))
                        .with("population", "seed", "attributes")
                        .named("sample_size", "size")
                        .named("again_reason", "again")
                        .with("drawn_by", "drawn_at", "cited", "cases"),
                of(
                                "sample_record",
                                List.of(
                                        "audit",
                                        "objective",
                                        "draw_number",
                                        "case_number",
                                        "attribute"))
                        .with("outcome", "note", "recorded_by", "recorded_at"));
    }

    /** The part is what comes after the objective among the keys. */
    private static Mirror of(String table, List<String> keys) {
        return Mirror.of(
                table,
                keys,
                row -> subject(row.get("audit"), row.get("objective")),
                row ->
                        String.join(
                                BETWEEN_PARTS,
                                keys.subList(2, keys.size()).stream().map(row::get).toList()));
    }
}
