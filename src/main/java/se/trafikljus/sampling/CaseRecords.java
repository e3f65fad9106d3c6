package se.trafikljus.sampling;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.Message;
import se.trafikljus.Nearest;
import se.trafikljus.Outcome;
import se.trafikljus.Problem;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.Texts;
import se.trafikljus.trail.Transactions;

/** Records what was found in the cases drawn. */
@Component
public class CaseRecords {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,7}");
    private static final int MOST_NAMED = 20;

    private final Samples samples;
    private final Audits audits;
    private final Transactions transactions;

    CaseRecords(Samples samples, Audits audits, Transactions transactions) {
        this.samples = samples;
        this.audits = audits;
        this.transactions = transactions;
    }

    /**
     * Records what was found in a case about one attribute, in the place of what stood there.
     *
     * @throws Problem if the audit is locked, nothing or another case was drawn, or the attribute
     *     is none that the draw lists
     */
    public Outcome<RecordResult> record(
            Actor actor, String auditId, String objectiveId, CaseFinding finding) {
        return transactions.changing(
                actor,
                () -> {
                    ScoredAudit audit = audits.readToChange(actor, auditId);
                    Draw draw = samples.latest(audit, objectiveId);
                    int number = drawn(draw, finding.number());
                    List<CaseRecord> records = samples.records(draw);
                    List<String> known = samples.attributes(draw);
                    Optional<String> listed = Names.find(finding.attribute(), known);
                    String name = listed.orElseGet(() -> coined(draw, finding.attribute()));
                    finding.note().ifPresent(text -> Texts.refuse("--note", text));
                    Optional<CaseRecord> before = find(records, number, name);
                    CaseRecord now = stamped(actor, number, name, finding, before);
                    RecordResult result =
                            before.filter(there -> there.saysTheSame(now))
                                    .map(
                                            there ->
                                                    new RecordResult(
                                                            draw,
                                                            there,
                                                            Optional.empty(),
                                                            left(draw, records, name),
                                                            List.of()))
                                    .orElseGet(
                                            () ->
                                                    put(
                                                            actor,
                                                            draw,
                                                            before,
                                                            now,
                                                            listed.isPresent()
                                                                    ? List.of()
                                                                    : known));
                    return new Outcome<>(result, notes(result));
                });
    }

    /**
     * Records what was found in several cases, all or none.
     *
     * @throws Problem as {@link #record}
     */
    public Outcome<List<RecordResult>> recordAll(
            Actor actor, String auditId, String objectiveId, List<CaseFinding> findings) {
        return transactions.changing(
                actor,
                () -> {
                    List<RecordResult> results = new ArrayList<>();
                    Set<Message> replaced = new LinkedHashSet<>();
                    for (CaseFinding one : findings) {
                        RecordResult result = record(actor, auditId, objectiveId, one).now();
                        result.before().map(CaseRecords::replaced).ifPresent(replaced::add);
                        results.add(result);
                    }
                    return new Outcome<>(results, List.copyOf(replaced));
                });
    }

    private RecordResult put(
            Actor actor,
            Draw draw,
            Optional<CaseRecord> before,
            CaseRecord now,
            List<String> others) {
        samples.put(actor, draw, before, now);
        int left = left(draw, samples.records(draw), now.attribute());
        return new RecordResult(draw, now, before, left, others);
    }

    private static List<Message> notes(RecordResult recorded) {
        String attribute = recorded.now().attribute();
        List<Message> notes = new ArrayList<>();
        recorded.before().map(CaseRecords::replaced).ifPresent(notes::add);
        if (!recorded.others().isEmpty()) {
            notes.add(
                    Message.of(
                                    "sampling.newAttribute",
                                    attribute,
                                    String.join(", ", recorded.others()))
                            .remedy(Action.CORRECT_CASE)
                            .remedy(Action.LIST_ATTRIBUTES));
        }
        notes.add(Message.of("sampling.left", attribute, recorded.left()));
        return notes;
    }

    /**
     * The case with that number in the latest draw of an objective.
     *
     * @param number as somebody wrote it
     * @throws Problem if nothing or another case was drawn, or there is no such objective
     */
    public SampledCase drawn(ScoredAudit audit, String objective, String number) {
        Draw draw = samples.latest(audit, objective);
        int found = drawn(draw, number);
        return new SampledCase(draw.number(), found);
    }

    /** Whether a case was drawn, in that draw of an objective. */
    public boolean has(ScoredAudit audit, String objective, SampledCase one) {
        return samples.draws(audit.audit().id(), audit.objectiveId(objective)).stream()
                .anyMatch(
                        draw -> draw.number() == one.draw() && draw.cases().contains(one.number()));
    }

    private static Message replaced(CaseRecord before) {
        return before.note().isEmpty()
                ? Message.of("sampling.replaced", before.outcome(), before.recordedBy())
                : Message.of(
                        "sampling.replacedNote",
                        before.outcome(),
                        before.recordedBy(),
                        before.note());
    }

    private CaseRecord stamped(
            Actor actor,
            int number,
            String attribute,
            CaseFinding finding,
            Optional<CaseRecord> before) {
        String kept =
                before.filter(one -> one.outcome() == finding.outcome())
                        .map(CaseRecord::note)
                        .orElse("");
        return new CaseRecord(
                number,
                attribute,
                finding.outcome(),
                finding.note().orElse(kept),
                actor.name(),
                transactions.now());
    }

    private static Optional<CaseRecord> find(
            List<CaseRecord> records, int number, String attribute) {
        return records.stream()
                .filter(one -> one.number() == number && one.attribute().equals(attribute))
                .findFirst();
    }

    private static int left(Draw draw, List<CaseRecord> records, String attribute) {
        return draw.size()
                - (int) records.stream().filter(one -> one.attribute().equals(attribute)).count();
    }

    /** The word is not said again: it may be a personal number. */
    private static int drawn(Draw draw, String word) {
        String figures = word.strip();
        if (!WHOLE_NUMBER.matcher(figures).matches()) {
            throw Problem.because("sampling.noCase", draw.population());
        }
        int number = Integer.parseInt(figures);
        List<Integer> cases = draw.cases();
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
}
