package se.trafikljus.shell.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;
import se.trafikljus.Language;
import se.trafikljus.Surroundings;
import se.trafikljus.Trafikljus;
import se.trafikljus.shell.Play;
import se.trafikljus.start.House;

class HelpTest {

    private static Path folder;

    @BeforeAll
    static void open(@TempDir Path temporary) {
        folder = temporary;
    }

    @ParameterizedTest
    @EnumSource
    void describesEachCommandAndWhatItTakes(Language language) {
        HelpWords words = new HelpWords(language);
        List<String> missing = new ArrayList<>();
        try (House house = new House(world(), Trafikljus.class)) {
            for (Command command : house.bean(CommandRegistry.class).getCommands()) {
                String name = command.getName();
                if (words.command(name).isEmpty()) {
                    missing.add(name);
                }
                MethodCommand known = (MethodCommand) command;
                known.options().stream()
                        .filter(o -> words.option(name, o.name()).isEmpty())
                        .forEach(o -> missing.add(name + " --" + o.name()));
                known.arguments().stream()
                        .filter(a -> words.argument(name, a.name()).isEmpty())
                        .forEach(a -> missing.add(name + " " + a.name()));
                assertThat(known.area().in(language)).isNotBlank();
            }
        }
        for (GlobalOption option : GlobalOption.values()) {
            assertThat(words.option("", option.word())).isPresent();
        }
        assertThat(missing).isEmpty();
    }

    private static Surroundings world() {
        return new Surroundings(
                Map.of("HOME", folder.toString()),
                java.io.InputStream.nullInputStream(),
                System.out,
                System.err,
                folder,
                java.time.Clock.systemUTC(),
                se.trafikljus.Screen.none());
    }

    @Test
    void hasTheSameKeysInBothLanguages() {
        assertThat(ResourceBundle.getBundle("messages/shell_sv").keySet())
                .isEqualTo(ResourceBundle.getBundle("messages/shell_en").keySet());
    }

    @Test
    void showsHowACommandIsWritten() {
        try (Play play = new Play(folder)) {
            play.run("help", "probe", "set", "--lang", "en");

            assertThat(play.out())
                    .startsWith(
                            """
                            trafikljus probe set CELL [SECOND] --rubric RUBRIC [--year YEAR]
                                [--from DATE] [--paper a-four|letter] [--places PLACES,PLACES] [--out PATH]
                                [--loud]
                            """)
                    .contains("  --home DIR")
                    .doesNotContain("\t");
            assertThat(play.out().lines()).allMatch(line -> line.length() <= 80);
        }
    }

    @Test
    void listsWhatBeginsAlikeForHalfACommand() {
        try (Play play = new Play(folder)) {
            play.run("probe", "--help");

            assertThat(play.out()).contains("trafikljus probe PLACE", "  probe set, ps");
        }
    }
}
