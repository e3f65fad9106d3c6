package se.trafikljus.shell.command;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import se.trafikljus.exchange.json.MunicipalityTree;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.municipality.Region;
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
        Region region = new Region(Optional.ofNullable(county), Optional.ofNullable(group));
        return TableView.of(
                region.among(municipalities).stream().map(MunicipalityTree::of).toList(),
                Column.named("code", "shell.column.code"),
                Column.named("municipality", "shell.column.municipality"),
                Column.named("county", "shell.column.county"),
                Column.named("group", "shell.column.group"));
    }
}
