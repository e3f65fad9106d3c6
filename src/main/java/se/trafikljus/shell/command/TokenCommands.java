package se.trafikljus.shell.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import se.trafikljus.Message;
import se.trafikljus.Sweden;
import se.trafikljus.people.MadeToken;
import se.trafikljus.people.Person;
import se.trafikljus.people.Token;
import se.trafikljus.people.Tokens;
import se.trafikljus.shell.invocation.Acting;
import se.trafikljus.shell.invocation.Invocation;
import se.trafikljus.shell.invocation.LineWords;
import se.trafikljus.shell.invocation.Tabular;
import se.trafikljus.shell.invocation.WrongUsage;
import se.trafikljus.shell.table.Column;
import se.trafikljus.shell.table.Format;
import se.trafikljus.shell.table.TableView;
import se.trafikljus.trail.TrailRecord;

/** Makes and ends the tokens by which programs act for persons. */
@Component
class TokenCommands {

    private final Tokens tokens;

    TokenCommands(Tokens tokens) {
        this.tokens = tokens;
    }

    @Command(
            name = {"user", "token"},
            group = "people")
    void token(
            Invocation invocation,
            @Argument(index = 0) String name,
            @Option(longName = "days") @Nullable Integer days,
            @Option(longName = "purpose") @Nullable String purpose,
            @Option(longName = "revoke") boolean revoke,
            @Option(longName = "id") @Nullable String id) {
        Person person = new Person(name);
        if (!revoke && id != null) {
            throw WrongUsage.because("shell.user.tokenWhich");
        }
        if (revoke && (days != null || purpose != null)) {
            throw WrongUsage.because("shell.user.tokenOrRevoke");
        }
        if (revoke) {
            end(invocation, person, id);
        } else {
            make(
                    invocation,
                    person,
                    purpose == null ? "" : purpose,
                    days == null ? Tokens.USUAL_DAYS : days);
        }
    }

    private void make(Invocation invocation, Person person, String purpose, int days) {
        MadeToken made = tokens.make(Acting.in(invocation), person, purpose, days);
        invocation.print(made.secret());
        invocation.note(
                Message.of(
                        "shell.user.tokenMade",
                        made.token().id(),
                        made.token().person().name(),
                        Sweden.told(made.token().until())));
    }

    private void end(Invocation invocation, Person person, @Nullable String id) {
        if (id == null) {
            List<Token> ended = tokens.endAll(Acting.in(invocation), person);
            invocation.print(Message.of("shell.user.tokensEnded", person.name(), ended.size()));
        } else {
            Token ended = tokens.end(Acting.in(invocation), person, id);
            invocation.print(
                    Message.of("shell.user.tokenEnded", ended.person().name(), ended.id()));
        }
    }

    @Tabular
    @Command(
            name = {"user", "tokens"},
            group = "people")
    void list(Invocation invocation, @Argument(index = 0) String name) {
        Person person = new Person(name);
        List<Token> list = tokens.list(Acting.in(invocation), person);
        if (list.isEmpty() && invocation.format() == Format.TEXT) {
            invocation.note(
                    Message.of(
                            "shell.user.noTokens", person.name(), LineWords.quoted(person.name())));
            return;
        }
        invocation.print(
                TableView.of(
                        list,
                        Column.of("id", "shell.column.token.id", Token::id),
                        Column.of("purpose", "shell.column.token.purpose", Token::purpose),
                        Column.of("made_by", "shell.column.token.by", Token::madeBy),
                        Column.of(
                                "made_at",
                                "shell.column.token.made",
                                one -> TrailRecord.told(one.madeAt())),
                        Column.of(
                                "valid_until",
                                "shell.column.token.until",
                                one -> Sweden.told(one.until()))));
    }
}
