package se.trafikljus.shell;

import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Names;
import se.trafikljus.exchange.ComparisonFiles;

/** Lays audits side by side on the terminal. */
@Component
class CompareCommand {

    private final Selecting selecting;

    CompareCommand(Selecting selecting) {
        this.selecting = selecting;
    }

    @Command(name = "compare", group = "comparisons")
    void compare(
            Invocation invocation,
            @Option(longName = "rubric") @Completes(by = RubricIds.class) @Nullable String rubric,
            @Option(longName = "audits") @Completes(by = AuditIds.class) List<String> audits,
            @Option(longName = "municipalities") @Completes(by = MunicipalityNames.class)
                    List<String> municipalities,
            @Option(longName = "year") @Nullable Integer year,
            @Option(longName = "names", defaultValue = "strengths") Names names) {
        print(invocation, selecting.comparison(rubric, audits, municipalities, year, names));
    }

    static void print(Invocation invocation, Comparison comparison) {
        switch (invocation.format()) {
            case JSON -> file(invocation, out -> ComparisonFiles.json(comparison, out));
            case CSV -> file(invocation, out -> ComparisonFiles.csv(comparison, out));
            case MARKDOWN ->
                    invocation.print(ComparisonView.table(comparison, invocation.language()));
            case TEXT -> new ComparisonView(invocation, comparison).print();
        }
    }

    private static void file(Invocation invocation, Consumer<StringWriter> writer) {
        StringWriter out = new StringWriter();
        writer.accept(out);
        invocation.out().print(out);
        invocation.out().flush();
    }
}
