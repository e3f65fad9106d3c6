package se.trafikljus.shell.command;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import se.trafikljus.Problem;
import se.trafikljus.exchange.json.MunicipalityTree;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.shell.table.Column;
import se.trafikljus.shell.table.TableView;

/** The municipalities there are. */
@Component
class MunicipalityCommands {

    private final Municipalities municipalities;

    MunicipalityCommands(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    @Command(
            name = {"municipality", "list"},
            group = "subjects")
    TableView list(
            @Option(longName = "county") @Nullable String county,
            @Option(longName = "group") @Nullable String group) {
        List<Municipality> chosen =
                municipalities.all().stream()
                        .filter(one -> holds(one.county(), county))
                        .filter(
                                one ->
                                        holds(one.group2023(), group)
                                                || holds(one.group2017(), group))
                        .toList();
        if (chosen.isEmpty()) {
            throw Problem.because(
                    "shell.municipality.none",
                    names(Municipality::county),
                    names(Municipality::group2023));
        }
        return TableView.of(
                chosen.stream().map(MunicipalityTree::of).toList(),
                Column.named("code", "shell.column.code"),
                Column.named("municipality", "shell.column.municipality"),
                Column.named("county", "shell.column.county"),
                Column.named("group", "shell.column.group"));
    }

    private String names(Function<Municipality, String> of) {
        return municipalities.registered().stream()
                .map(of)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static boolean holds(String text, @Nullable String part) {
        return part == null || key(text).contains(key(part));
    }

    private static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
