package se.trafikljus.sampling;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Nearest;
import se.trafikljus.Problem;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.CellChange;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.Scorings;
import se.trafikljus.audit.Texts;
import se.trafikljus.trail.Change;
import se.trafikljus.trail.Mirror;
import se.trafikljus.trail.Trail;
import se.trafikljus.trail.TrailSource;
import se.trafikljus.trail.Transactions;

/** Draws cases, keeps what was found in them, and cites it; each change stands in the trail. */
@Component
public class Samples implements TrailSource {

    private static final String SUBJECT = "sample/";
    private static final String BETWEEN_PARTS = "/";
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,7}");
    private static final int MOST_NAMED = 20;

    private final SampleStore store;
    private final Audits audits;
    private final AuditLibrary library;
    private final Scorings scorings;
    private final Trail trail;
    private final Transactions transactions;
    private final RandomGenerator random;

    Samples(
            SampleStore store,
            Audits audits,
            AuditLibrary library,
            Scorings scorings,
            Trail trail,
            Transactions transactions,
            ObjectProvider<RandomGenerator> random) {
        this.store = store;
        this.audits = audits;
        this.library = library;
        this.scorings = scorings;
        this.trail = trail;
        this.transactions = transactions;
        this.random = random.getIfAvailable(SecureRandom::new);
    }

    /** The subjects under which the samples of an audit stand in the trail. */
    public List<String> subjects(String audit) {
        return store.objectives(audit).stream().map(one -> subject(audit, one)).toList();
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

    /**
     * Draws cases, or goes on with the draw there is.
     *
     * @throws Problem if the audit is locked or unknown, the numbers are none, or other cases were
     *     drawn before and no reason is given
     */
    public DrawResult draw(Actor actor, DrawOrder order) {
        return transactions.changing(
                actor,
                () -> {
                    ScoredAudit audit = audits.readToChange(actor, order.audit());
                    String objective = audit.objectiveId(order.objective());
                    Optional<Draw> before = store.latest(audit.audit().id(), objective);
                    return before.isPresent() && order.again().isEmpty()
                            ? wentOn(actor, before.get(), order)
                            : fresh(actor, audit.audit().id(), objective, before, order);
                });
    }

    private DrawResult fresh(
            Actor actor, String audit, String objective, Optional<Draw> before, DrawOrder order) {
        order.again().ifPresent(reason -> refuse(reason, before));
        Draw draw =
                new Draw(
                        audit,
                        objective,
                        before.map(Draw::number).orElse(0) + 1,
                        order.population(),
                        order.size(),
                        order.seed().orElseGet(() -> Long.toHexString(random.nextLong())),
                        Names.checked(order.attributes()),
                        order.again().map(String::strip).orElse(""),
                        actor.name(),
                        transactions.now(),
                        "");
        put(
                actor,
                before.isPresent() ? "sample.drawn-again" : "sample.drawn",
                Optional.empty(),
                draw);
        return new DrawResult(draw, Optional.empty());
    }

    private static void refuse(String reason, Optional<Draw> before) {
        if (before.isEmpty()) {
            throw Problem.conflict("sampling.nothingToDrawAgain").remedy(Action.LEAVE_AGAIN_OUT);
        }
        if (reason.isBlank()) {
            throw Problem.because("sampling.againWithoutReason")
                    .remedy(Action.GIVE_REASON_TO_DRAW_AGAIN);
        }
        Texts.refuse("--again", reason);
    }

    private DrawResult wentOn(Actor actor, Draw before, DrawOrder order) {
        boolean sameOrder =
                before.population() == order.population()
                        && order.seed().map(before.seed()::equals).orElse(true);
        if (!sameOrder || order.size() < before.size()) {
            throw Problem.conflict(
                            "sampling.drawnBefore",
                            before.audit(),
                            before.objective(),
                            before.size(),
                            before.population(),
                            before.seed(),
                            before.drawnBy())
                    .remedy(Action.EXTEND_SAMPLE)
                    .remedy(Action.DRAW_AGAIN);
        }
        Draw after = before.extended(order.size(), attributes(before, order.attributes()));
        if (!after.equals(before)) {
            put(actor, "sample.extended", Optional.of(before), after);
        }
        return new DrawResult(after, Optional.of(before));
    }

    /** More may be looked for than before; nothing that was can be left out afterwards. */
    private List<String> attributes(Draw before, List<String> wanted) {
        if (wanted.isEmpty()) {
            return before.attributes();
        }
        List<String> named = Names.checked(wanted);
        List<String> missing =
                attributes(before).stream()
                        .filter(one -> Names.find(one, named).isEmpty())
                        .toList();
        if (!missing.isEmpty()) {
            throw Problem.because("sampling.attributesLeftOut", String.join(Names.BETWEEN, missing))
                    .remedy(Action.GIVE_ATTRIBUTES);
        }
        List<String> known = attributes(before);
        return named.stream().map(one -> Names.find(one, known).orElse(one)).toList();
    }

    /** What is looked for in a draw: what was listed, or what came into being by use. */
    private List<String> attributes(Draw draw) {
        return draw.attributes().isEmpty() ? used(store.records(draw)) : draw.attributes();
    }

    private static List<String> used(List<CaseRecord> records) {
        Map<String, String> used = new TreeMap<>();
        records.forEach(one -> used.put(Names.key(one.attribute()), one.attribute()));
        return List.copyOf(used.values());
    }

    /**
     * Records what was found in a case about one attribute, in the place of what stood there.
     *
     * @param caseNumber the case's number in the population
     * @param note empty to leave it out; what stands there stays where the outcome does
     * @throws Problem if the audit is locked, nothing or another case was drawn, or the attribute
     *     is none that the draw lists
     */
    public RecordResult record(
            Actor actor,
            String auditId,
            String objectiveId,
            String caseNumber,
            String attribute,
            CaseOutcome outcome,
            Optional<String> note) {
        return transactions.changing(
                actor,
                () -> {
                    ScoredAudit audit = audits.readToChange(actor, auditId);
                    Draw draw = latest(audit, objectiveId);
                    List<Integer> cases = draw.cases();
                    int number = drawn(draw, cases, caseNumber);
                    List<CaseRecord> records = store.records(draw);
                    List<String> known = attributes(draw);
                    Optional<String> listed = Names.find(attribute, known);
                    String name = listed.orElseGet(() -> coined(draw, attribute));
                    note.ifPresent(text -> Texts.refuse("--note", text));
                    Optional<CaseRecord> before = find(records, number, name);
                    CaseRecord now = stamped(actor, number, name, outcome, note, before);
                    if (before.isPresent() && before.get().saysTheSame(now)) {
                        return new RecordResult(
                                draw,
                                before.get(),
                                Optional.empty(),
                                left(cases, records, name),
                                List.of());
                    }
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
                    int left = left(cases, records, name) - (before.isPresent() ? 0 : 1);
                    return new RecordResult(
                            draw, now, before, left, listed.isPresent() ? List.of() : known);
                });
    }

    private CaseRecord stamped(
            Actor actor,
            int number,
            String attribute,
            CaseOutcome outcome,
            Optional<String> note,
            Optional<CaseRecord> before) {
        String kept =
                before.filter(one -> one.outcome() == outcome).map(CaseRecord::note).orElse("");
        return new CaseRecord(
                number, attribute, outcome, note.orElse(kept), actor.name(), transactions.now());
    }

    private static Optional<CaseRecord> find(
            List<CaseRecord> records, int number, String attribute) {
        return records.stream()
                .filter(one -> one.number() == number && one.attribute().equals(attribute))
                .findFirst();
    }

    private static int left(List<Integer> cases, List<CaseRecord> records, String attribute) {
        return cases.size()
                - (int) records.stream().filter(one -> one.attribute().equals(attribute)).count();
    }

    /** The word is not said again: it may be a personal number. */
    private static int drawn(Draw draw, List<Integer> cases, String word) {
        String figures = word.strip();
        if (!WHOLE_NUMBER.matcher(figures).matches()) {
            throw Problem.because("sampling.noCase", draw.population());
        }
        int number = Integer.parseInt(figures);
        if (!cases.contains(number)) {
            String some =
                    cases.stream()
                            .limit(MOST_NAMED)
                            .map(one -> Integer.toString(one))
                            .collect(Collectors.joining(", "));
            throw cases.size() > MOST_NAMED
                    ? Problem.missing("sampling.notDrawnOfMany", Integer.toString(number), some)
                            .remedy(Action.SHOW_SAMPLE)
                    : Problem.missing("sampling.notDrawn", Integer.toString(number), some);
        }
        return number;
    }

    private static String coined(Draw draw, String attribute) {
        String name = Names.checked(attribute);
        if (draw.attributes().isEmpty()) {
            return name;
        }
        String all = String.join(Names.BETWEEN, draw.attributes());
        Optional<String> meant = Nearest.to(name, draw.attributes());
        throw meant.isPresent()
                ? Problem.missing("sampling.unknownAttributeMeant", name, meant.get(), all)
                : Problem.missing("sampling.unknownAttribute", name, all)
                        .remedy(Action.ADD_ATTRIBUTE);
    }

    /**
     * What the latest draw of an objective shows.
     *
     * @param confidence of the intervals, in per cent
     * @throws Problem if nothing was drawn, the confidence is none, or the actor is neither auditor
     *     nor administrator
     */
    public Result result(Actor actor, String auditId, String objective, double confidence) {
        if (!(confidence >= 50 && confidence <= 99.999)) {
            throw Problem.because("sampling.badConfidence").remedy(Action.GIVE_CONFIDENCE);
        }
        return result(latest(library.readWithPapers(actor, auditId), objective), confidence);
    }

    private Result result(Draw draw, double confidence) {
        List<CaseRecord> records = store.records(draw);
        return new Result(
                draw,
                confidence,
                attributes(draw).stream()
                        .map(one -> tally(draw, one, records, confidence))
                        .toList());
    }

    private static Tally tally(
            Draw draw, String attribute, List<CaseRecord> records, double confidence) {
        Map<CaseOutcome, Long> counts =
                records.stream()
                        .filter(one -> one.attribute().equals(attribute))
                        .collect(Collectors.groupingBy(CaseRecord::outcome, Collectors.counting()));
        int passed = counts.getOrDefault(CaseOutcome.PASS, 0L).intValue();
        int failed = counts.getOrDefault(CaseOutcome.FAIL, 0L).intValue();
        int notApplicable = counts.getOrDefault(CaseOutcome.NOT_APPLICABLE, 0L).intValue();
        return new Tally(
                attribute,
                passed,
                failed,
                notApplicable,
                draw.size() - passed - failed - notApplicable,
                draw.population() - notApplicable,
                confidence);
    }

    /**
     * Puts what the latest draw shows into the source of the cell, in the place of what was cited
     * there before.
     *
     * @param language what the citation is written in
     * @throws Problem if the audit is locked, or a drawn case lacks a record
     */
    public CitationResult cite(
            Actor actor, String auditId, String objective, double confidence, Language language) {
        return transactions.changing(
                actor,
                () -> {
                    ScoredAudit audit = audits.readToChange(actor, auditId);
                    Result result = result(actor, auditId, objective, confidence);
                    refuseUnfinished(result);
                    return cited(actor, audit, result, result.in(language));
                });
    }

    private CitationResult cited(Actor actor, ScoredAudit audit, Result result, String sentences) {
        Draw draw = result.draw();
        Assessment cell = audit.assessment(draw.objective());
        List<String> earlier =
                store.draws(draw.audit(), draw.objective()).stream()
                        .map(Draw::cited)
                        .filter(text -> !text.isEmpty())
                        .toList();
        Citation citation = Citation.in(cell.source(), earlier, sentences);
        if (!citation.source().equals(cell.source())) {
            scorings.save(
                    actor, draw.audit(), CellChange.in(draw.objective()).source(citation.source()));
        }
        if (!draw.cited().equals(sentences)) {
            put(actor, "sample.cited", Optional.of(draw), draw.cited(sentences));
        }
        return new CitationResult(
                sentences, !citation.source().equals(cell.source()), citation.lostEarlier());
    }

    private void refuseUnfinished(Result result) {
        if (result.isComplete()) {
            return;
        }
        Draw draw = result.draw();
        List<CaseRecord> records = store.records(draw);
        List<Message> lacking = new ArrayList<>();
        for (Tally tally : result.tallies()) {
            if (tally.pending() > 0) {
                lacking.add(
                        Message.of(
                                "sampling.lacking",
                                tally.attribute(),
                                tally.pending(),
                                firstPending(draw, records, tally.attribute())));
            }
        }
        throw Problem.listing(
                        Message.of("sampling.unfinished", draw.audit(), draw.objective())
                                .remedy(Action.RECORD_CASES, draw.audit(), draw.objective()),
                        lacking)
                .kind(Problem.Kind.CONFLICT);
    }

    private static String firstPending(Draw draw, List<CaseRecord> records, String attribute) {
        Set<Integer> done = new HashSet<>();
        records.stream()
                .filter(one -> one.attribute().equals(attribute))
                .forEach(one -> done.add(one.number()));
        List<Integer> pending =
                draw.cases().stream().filter(number -> !done.contains(number)).toList();
        return pending.stream()
                        .limit(MOST_NAMED)
                        .map(number -> Integer.toString(number))
                        .collect(Collectors.joining(", "))
                + (pending.size() > MOST_NAMED ? ", …" : "");
    }

    private Draw latest(ScoredAudit audit, String objective) {
        String id = audit.objectiveId(objective);
        return store.latest(audit.audit().id(), id)
                .orElseThrow(
                        () ->
                                Problem.missing("sampling.nothingDrawn", audit.audit().id(), id)
                                        .remedy(Action.DRAW_SAMPLE, audit.audit().id(), id));
    }

    private void put(Actor actor, String action, Optional<Draw> before, Draw after) {
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
                        .with("drawn_by", "drawn_at", "cited"),
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
