package se.trafikljus.shell.command;

import java.io.IOException;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Comparisons;
import se.trafikljus.exchange.comparison.ComparisonFiles;
import se.trafikljus.shell.invocation.Acting;
import se.trafikljus.shell.invocation.Invocation;
import se.trafikljus.shell.invocation.Tabular;
import se.trafikljus.shell.view.ComparisonTable;
import se.trafikljus.shell.view.ComparisonView;
import se.trafikljus.shell.view.Printed;

/** Lays audits side by side on the terminal. */
@Component
class CompareCommand {

    private final Comparisons comparisons;

    CompareCommand(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    @Tabular
    @Command(name = "compare", group = "comparisons")
    void compare(Invocation invocation, ComparisonOptions compared) throws IOException {
        print(
                invocation,
                Noted.of(
                        invocation,
                        comparisons.of(
                                Acting.in(invocation), compared.selection(), compared.names())));
    }

    static void print(Invocation invocation, Comparison comparison) throws IOException {
        switch (invocation.format()) {
            case JSON ->
                    Printed.file(
                            invocation,
                            out -> ComparisonFiles.json(comparison, invocation.language(), out));
            case CSV -> Printed.file(invocation, out -> ComparisonFiles.csv(comparison, out));
            case MARKDOWN ->
                    invocation.print(ComparisonTable.of(comparison, invocation.language()));
            case TEXT -> new ComparisonView(invocation, comparison).print();
        }
    }
}
