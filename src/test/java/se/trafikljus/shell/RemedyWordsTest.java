package se.trafikljus.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.shell.core.command.CommandRegistry;
import se.trafikljus.Action;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.Screen;
import se.trafikljus.Surroundings;
import se.trafikljus.Trafikljus;
import se.trafikljus.shell.invocation.LineWords;
import se.trafikljus.shell.invocation.Session;
import se.trafikljus.shell.line.CommandLineParser;
import se.trafikljus.shell.line.CommandNames;
import se.trafikljus.shell.line.GlobalOption;
import se.trafikljus.shell.table.TerminalText;
import se.trafikljus.start.House;

/** Rooms say what is wrong and what helps; the shell says by which command line. */
class RemedyWordsTest {

    private static final Pattern MARKED = Pattern.compile("`([^`]+)`");
    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");

    /** Commands that no room may name by one word alone, before what they are given. */
    private static final String GIVEN = " (?:[A-ZÅÄÖ]{3,}|\\{\\d)";

    /** English has these words too. */
    private static final List<String> NO_WORDS_OF_OURS = List.of("version", "backup", "demo");

    private static Surroundings world;
    private static House house;

    @BeforeAll
    static void open(@TempDir Path folder) {
        world =
                new Surroundings(
                        Map.of("HOME", folder.toString()),
                        InputStream.nullInputStream(),
                        System.out,
                        System.err,
                        folder,
                        Clock.systemUTC(),
                        Screen.none());
        house = new House(world, Trafikljus.class);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    /** The command lines and options among a remedy's words, its gaps filled. */
    private static List<String> marked(Action action, Language language) {
        String pattern =
                ResourceBundle.getBundle("messages/shell_" + language.code())
                        .getString("shell.remedy." + action.id());
        Object[] values = action.needs().stream().map(need -> "vara-kaa-2026").toArray();
        return MARKED.matcher(new MessageFormat(pattern).format(values))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void adviceIsALineThatTheProgramUnderstands(Language language) {
        CommandLineParser parser = new CommandLineParser(house.bean(CommandRegistry.class), world);
        for (Action action : Action.values()) {
            for (String line : marked(action, language)) {
                List<String> words =
                        LineWords.split(line).words().stream().map(LineWords.Word::text).toList();
                if (words.get(0).startsWith("--")) {
                    assertThat(options()).as(action + ": " + line).contains(words.get(0));
                } else {
                    assertThatCode(() -> parser.parse(Session.of(world), words))
                            .as(action + ": " + line)
                            .doesNotThrowAnyException();
                }
            }
        }
    }

    private static List<String> options() {
        return Stream.concat(
                        house.bean(CommandRegistry.class).getCommands().stream()
                                .flatMap(command -> command.getOptions().stream())
                                .map(option -> "--" + option.longName()),
                        Stream.of(GlobalOption.values()).map(GlobalOption::option))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void saysEachThingThatCanBeDoneAndNothingElse(Language language) {
        assertThat(
                        ResourceBundle.getBundle("messages/shell_" + language.code())
                                .keySet()
                                .stream()
                                .filter(key -> key.startsWith("shell.remedy."))
                                .map(key -> key.substring("shell.remedy.".length())))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Action.values()).map(Action::id).toList());
    }

    @ParameterizedTest
    @EnumSource
    void noRoomNamesACommand(Language language) {
        Pattern command = Pattern.compile(commands());
        List<String> named =
                Stream.of(bundles())
                        .map(
                                room ->
                                        ResourceBundle.getBundle(
                                                "messages/" + room + "_" + language.code()))
                        .flatMap(
                                bundle ->
                                        bundle.keySet().stream()
                                                .flatMap(
                                                        key ->
                                                                command.matcher(
                                                                                bundle.getString(
                                                                                        key))
                                                                        .results()
                                                                        .map(MatchResult::group)
                                                                        .map(
                                                                                hit ->
                                                                                        key + ": "
                                                                                                + hit)))
                        .sorted()
                        .toList();
        assertThat(named).isEmpty();
    }

    private static String[] bundles() {
        String[] files =
                Path.of("src/main/resources/messages")
                        .toFile()
                        .list((folder, name) -> name.endsWith("_sv.properties"));
        return Stream.of(files == null ? new String[0] : files)
                .map(name -> name.replace("_sv.properties", ""))
                .filter(room -> !room.equals("shell"))
                .toArray(String[]::new);
    }

    private static String commands() {
        return CommandNames.all(house.bean(CommandRegistry.class))
                .filter(name -> !NO_WORDS_OF_OURS.contains(name))
                .map(name -> "\\b" + Pattern.quote(name) + (name.contains(" ") ? "\\b" : GIVEN))
                .collect(Collectors.joining("|", OPTION.pattern() + "|", "|\\bbackup FIL"));
    }

    @Test
    void goesOnFromTheSentenceOrFollowsIt() {
        Message locked =
                Message.of("audit.locked", "x", "y")
                        .remedy(Action.REOPEN_AUDIT, "x")
                        .remedy(Action.START_FOLLOW_UP, "x");
        assertThat(TerminalText.say(Language.EN, Problem.of(locked)))
                .isEqualTo(
                        "x is y and so locked. Somebody who scored nothing in it opens it again: audit"
                                + " reopen x --reason REASON. To audit the municipality anew, start a"
                                + " follow-up: audit start MUNICIPALITY --rubric RUBRIC --follows x");
        assertThat(locked.in(Language.EN)).endsWith("opens it again.");
    }

    @Test
    void followsAQuestionAsItIs() {
        Message unknown =
                Message.of("rubric.rating.unknown-brief-near", "mett", "met")
                        .remedy(Action.SHOW_RUBRIC, "kaa");
        assertThat(TerminalText.say(Language.SV, unknown))
                .isEqualTo(
                        "Bedömningen ”mett” är okänd. Menade du ”met”? rubric show kaa visar alla ord.");
    }

    @Test
    void numbersTheWaysOnAndTellsTheirPrice() {
        Message lost =
                Message.of("workspace.databaseEmpty", "f")
                        .remedy(Action.PUT_DATABASE_BACK)
                        .remedy(Action.RESTORE_OWN_BACKUP, "`k`.zip")
                        .remedy(Action.BEGIN_ANEW);
        assertThat(TerminalText.say(Language.SV, lost))
                .startsWith(
                        "Databasfilen f är tom (0 byte). Tre vägar vidare: 1) Finns filen någon annanstans,"
                                + " lägg tillbaka den: då går ingenting förlorat. 2) Läs åter en"
                                + " säkerhetskopia: restore FIL (programmets egen senaste: `k`.zip). Det som"
                                + " gjordes efter kopian går förlorat. 3) Börja om med en tom databas:"
                                + " workspace accept-loss --begin-anew --reason SKÄL.");
    }

    @Test
    void showsWhatCouldSteerATerminalInARemedyToo() {
        Message one =
                Message.of("audit.unknownAndNone", "x").remedy(Action.SHOW_AUDIT, "a\u001b[2J");
        assertThat(TerminalText.say(Language.SV, one)).doesNotContain("\u001b").contains("\\u001b");
    }

    @Test
    void everythingThatCanBeDoneIsOfferedSomewhere() throws IOException {
        TreeSet<String> offered = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Pattern.compile("\\bAction\\.([A-Z_]+)")
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(found -> offered.add(found.group(1)));
            }
        }
        assertThat(Stream.of(Action.values()).map(Action::name)).isSubsetOf(offered);
    }
}
