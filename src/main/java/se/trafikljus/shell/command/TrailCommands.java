package se.trafikljus.shell.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.Upload;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.Audits;
import se.trafikljus.evidence.Evidence;
import se.trafikljus.exchange.json.TrailTree;
import se.trafikljus.improvement.Recommendations;
import se.trafikljus.report.PrintedHead;
import se.trafikljus.sampling.Samples;
import se.trafikljus.shell.completion.AuditIds;
import se.trafikljus.shell.invocation.Acting;
import se.trafikljus.shell.invocation.Completes;
import se.trafikljus.shell.invocation.Invocation;
import se.trafikljus.shell.invocation.Tabular;
import se.trafikljus.shell.invocation.WrongUsage;
import se.trafikljus.shell.table.Column;
import se.trafikljus.shell.table.Format;
import se.trafikljus.shell.table.RowWriter;
import se.trafikljus.shell.view.TrailView;
import se.trafikljus.trail.Broken;
import se.trafikljus.trail.Narrators;
import se.trafikljus.trail.Proof;
import se.trafikljus.trail.Trail;
import se.trafikljus.trail.TrailRecord;

/** Shows the record of changes, and proves it. */
@Component
class TrailCommands {

    private final Trail trail;
    private final Narrators narrators;
    private final AuditLibrary library;
    private final Samples samples;

    TrailCommands(Trail trail, Narrators narrators, AuditLibrary library, Samples samples) {
        this.trail = trail;
        this.narrators = narrators;
        this.library = library;
        this.samples = samples;
    }

    @Tabular
    @Command(
            name = {"trail", "show"},
            group = "record")
    void show(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = AuditIds.class) @Nullable String audit) {
        Actor actor = Acting.in(invocation);
        List<String> subjects =
                audit == null ? List.of() : subjects(actor, library.seenBy(actor).get(audit).id());
        if (invocation.format() == Format.TEXT) {
            TrailView view = new TrailView(invocation, narrators.to(actor));
            trail.show(actor, subjects, view::print);
            return;
        }
        Function<TrailRecord, List<Map<String, @Nullable Object>>> rows =
                invocation.format().isForPeople()
                        ? new TrailView(invocation, narrators.to(actor))::rows
                        : TrailTree::of;
        invocation.print(
                RowWriter.drawing(
                        columns(),
                        line ->
                                trail.show(
                                        actor,
                                        subjects,
                                        record -> rows.apply(record).forEach(line))));
    }

    private List<String> subjects(Actor actor, String audit) {
        List<String> subjects = new ArrayList<>(List.of(Audits.subject(audit)));
        subjects.add(Recommendations.subject(audit));
        subjects.add(Evidence.subject(audit));
        subjects.addAll(samples.subjects(actor, audit));
        return subjects;
    }

    private static List<Column<Map<String, @Nullable Object>>> columns() {
        return Stream.of("seq", "at", "who", "action", "subject", "field", "old", "new")
                .map(key -> Column.named(key, "shell.column." + key))
                .toList();
    }

    @Command(
            name = {"trail", "verify"},
            group = "record")
    Message verify(
            Invocation invocation,
            @Option(longName = "head") @Nullable String head,
            @Option(longName = "report") @Nullable Path report) {
        if (head != null && report != null) {
            throw WrongUsage.because("shell.trail.headOrReport");
        }
        Optional<HeldHead> held =
                Optional.ofNullable(head)
                        .map(HeldHead::typed)
                        .or(
                                () ->
                                        Optional.ofNullable(report)
                                                .map(Upload::of)
                                                .map(PrintedHead::in)
                                                .map(HeldHead::of));
        Proof proof = trail.verify(Acting.in(invocation));
        Message whole = Message.of("shell.trail.whole", proof.head().seq(), proof.head().hash());
        if (held.isEmpty() || !proof.isWhole()) {
            proof.remarks().forEach(invocation::note);
            proof.first().ifPresent(first -> refuse(proof, first));
            return whole;
        }
        // A refusal tells of the setbacks that explain it, so the remarks come after.
        Message goesOn = held.get().against(trail, Acting.in(invocation), proof);
        proof.remarks().forEach(invocation::note);
        invocation.print(whole);
        return goesOn;
    }

    private static void refuse(Proof proof, Broken first) {
        List<Message> others = new ArrayList<>();
        proof.broken().stream().skip(1).map(TrailCommands::line).forEach(others::add);
        if (proof.more()) {
            others.add(Message.of("shell.trail.brokenMore"));
        }
        throw Problem.listing(
                Message.of("shell.trail.broken", Long.toString(first.seq()), first.why()), others);
    }

    private static Message line(Broken one) {
        return Message.of("shell.trail.brokenToo", Long.toString(one.seq()), one.why());
    }
}
