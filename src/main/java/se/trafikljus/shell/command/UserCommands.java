package se.trafikljus.shell.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import se.trafikljus.Changed;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.people.Conflict;
import se.trafikljus.people.Passwords;
import se.trafikljus.people.People;
import se.trafikljus.people.Person;
import se.trafikljus.people.Role;
import se.trafikljus.people.User;
import se.trafikljus.shell.completion.MunicipalityNames;
import se.trafikljus.shell.invocation.Acting;
import se.trafikljus.shell.invocation.Cancelled;
import se.trafikljus.shell.invocation.Completes;
import se.trafikljus.shell.invocation.Invocation;
import se.trafikljus.shell.invocation.Tabular;
import se.trafikljus.shell.invocation.WrongUsage;
import se.trafikljus.shell.table.Column;
import se.trafikljus.shell.table.Format;
import se.trafikljus.shell.table.TableView;

/** Keeps the register of persons and of conflicts of interest (jäv). */
@Component
class UserCommands {

    private final People people;
    private final Passwords passwords;
    private final Municipalities municipalities;

    UserCommands(People people, Passwords passwords, Municipalities municipalities) {
        this.people = people;
        this.passwords = passwords;
        this.municipalities = municipalities;
    }

    @Command(
            name = {"user", "add"},
            group = "people")
    void add(
            Invocation invocation,
            @Argument(index = 0) String name,
            @Option(longName = "role") Role role,
            @Option(longName = "municipality") @Completes(by = MunicipalityNames.class)
                    @Nullable String municipality,
            @Option(longName = "body") @Nullable String body) {
        User user =
                new User(
                        new Person(name),
                        role,
                        municipality == null ? "" : municipalities.get(municipality).code(),
                        body == null ? "" : body,
                        false);
        Optional<User> before = people.add(Acting.in(invocation), user);
        invocation.print(Message.of("shell.user.added", user.person().name(), user.role()));
        before.filter(there -> !there.equals(user))
                .ifPresent(
                        there ->
                                invocation.note(
                                        Message.of(
                                                "shell.user.replaced",
                                                there.person().name(),
                                                there.role())));
    }

    @Command(
            name = {"user", "disable"},
            group = "people")
    void disable(Invocation invocation, @Argument(index = 0) String name) {
        Changed<User> user = people.disable(Acting.in(invocation), new Person(name));
        invocation.print(
                Message.of(
                        user.before().disabled()
                                ? "shell.user.disabledBefore"
                                : "shell.user.disabled",
                        user.after().person().name()));
    }

    @Command(
            name = {"user", "password"},
            group = "people")
    void password(
            Invocation invocation,
            @Argument(index = 0) String name,
            @Option(longName = "file") @Nullable Path file)
            throws IOException {
        Person person = new Person(name);
        String password = file == null ? asked(invocation, person) : firstLine(file);
        boolean another = passwords.set(Acting.in(invocation), person, password);
        invocation.print(
                Message.of(
                        another ? "shell.user.passwordChanged" : "shell.user.passwordSet",
                        person.name()));
    }

    private static String asked(Invocation invocation, Person person) {
        String instead = "user password " + person.name() + " --file";
        String first =
                invocation
                        .askSecretly(
                                Message.of(
                                        "shell.user.askPassword",
                                        person.name(),
                                        Integer.toString(Passwords.LEAST)),
                                instead)
                        .orElseThrow(Cancelled::new);
        String again =
                invocation
                        .askSecretly(Message.of("shell.user.askPasswordAgain"), instead)
                        .orElseThrow(Cancelled::new);
        if (!first.equals(again)) {
            throw Problem.because("shell.user.passwordsDiffer");
        }
        return first;
    }

    private static String firstLine(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String line = lines.readLine();
            return line == null ? "" : line;
        }
    }

    @Tabular
    @Command(
            name = {"user", "list"},
            group = "people")
    void list(Invocation invocation) {
        List<User> users = people.users(Acting.in(invocation));
        if (users.isEmpty() && invocation.format() == Format.TEXT) {
            invocation.note(Message.of("shell.user.none"));
            return;
        }
        boolean forPeople = invocation.format().isForPeople();
        List<Column<User>> columns = new ArrayList<>();
        columns.add(Column.of("name", "shell.column.name", user -> user.person().name()));
        columns.add(
                Column.of(
                        "role",
                        "shell.column.role",
                        user -> forPeople ? user.role() : user.role().id()));
        columns.add(
                Column.of(
                        "municipality",
                        "shell.column.municipality",
                        user -> user.place().isEmpty() ? "" : name(user.place())));
        columns.add(Column.of("body", "shell.column.body", User::body));
        columns.add(
                Column.of(
                        "disabled",
                        "shell.column.disabled",
                        user ->
                                forPeople
                                        ? user.disabled() ? Message.of("shell.yes") : ""
                                        : user.disabled()));
        invocation.print(TableView.of(users, columns));
    }

    @Tabular(onlyWithoutArguments = true)
    @Command(
            name = {"user", "conflict"},
            group = "people")
    void conflict(
            Invocation invocation,
            @Argument(index = 0) @Nullable String name,
            @Option(longName = "municipality") @Completes(by = MunicipalityNames.class)
                    @Nullable String municipality,
            @Option(longName = "reason") @Nullable String reason,
            @Option(longName = "lift") boolean lift) {
        if (name == null) {
            if (municipality != null || reason != null || lift) {
                throw WrongUsage.because("shell.user.conflictWhose");
            }
            conflicts(invocation);
            return;
        }
        if (municipality == null) {
            throw WrongUsage.because("shell.user.conflictWhere", name);
        }
        if (lift && reason != null) {
            throw WrongUsage.because("shell.user.liftedWithReason");
        }
        Person person = new Person(name);
        String code = municipalities.get(municipality).code();
        if (lift) {
            Conflict lifted = people.lift(Acting.in(invocation), person, code);
            invocation.print(
                    Message.of("shell.user.conflictLifted", lifted.person().name(), name(code)));
        } else {
            people.bar(
                    Acting.in(invocation),
                    new Conflict(person, code, reason == null ? "" : reason));
            invocation.print(Message.of("shell.user.conflictAdded", person.name(), name(code)));
        }
    }

    private void conflicts(Invocation invocation) {
        List<Conflict> conflicts = people.conflicts(Acting.in(invocation));
        if (conflicts.isEmpty() && invocation.format() == Format.TEXT) {
            invocation.note(Message.of("shell.user.noConflicts"));
            return;
        }
        invocation.print(
                TableView.of(
                        conflicts,
                        Column.of("name", "shell.column.name", one -> one.person().name()),
                        Column.of(
                                "municipality",
                                "shell.column.municipality",
                                one -> name(one.place())),
                        Column.of("reason", "shell.column.reason", Conflict::reason)));
    }

    private String name(String code) {
        return municipalities.find(code).map(place -> place.name()).orElse(code);
    }
}
