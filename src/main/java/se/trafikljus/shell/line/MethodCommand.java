package se.trafikljus.shell.line;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.shell.core.command.ParsedInput;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Words;
import se.trafikljus.shell.invocation.CommandArea;
import se.trafikljus.shell.invocation.Invocation;
import se.trafikljus.shell.invocation.PersonalDataNote;
import se.trafikljus.shell.invocation.Tabular;
import se.trafikljus.shell.invocation.WrongUsage;
import se.trafikljus.shell.table.TableView;

/**
 * A command that is a method of a bean. Unlike Spring Shell's own adapter it refuses what is
 * missing, surplus or of the wrong kind, and makes the bean only when the command runs.
 *
 * <p>What the method returns is printed: a table in the format asked for, a sentence in the
 * language asked for, a text as a line.
 */
final class MethodCommand implements Command {

    private final Method method;
    private final Beans beans;
    private final String name;
    private final List<String> aliases;
    private final boolean hidden;
    private final CommandArea area;
    private final List<MethodParameter> methodParameters;
    private final List<CommandParameter> parameters;

    private MethodCommand(Method method, Beans beans) {
        var annotation =
                method.getAnnotation(
                        org.springframework.shell.core.command.annotation.Command.class);
        this.method = method;
        this.beans = beans;
        this.name = String.join(" ", annotation.name());
        this.aliases = List.of(annotation.alias());
        this.hidden = annotation.hidden();
        this.area = CommandArea.of(annotation.group());
        this.methodParameters =
                Arrays.stream(method.getParameters()).map(MethodParameter::of).toList();
        this.parameters =
                methodParameters.stream().flatMap(one -> one.parameters().stream()).toList();
        method.setAccessible(true);
    }

    /** The commands that a class holds; none for most classes. */
    static List<MethodCommand> in(Class<?> type, Beans beans) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(
                        m ->
                                AnnotatedElementUtils.hasAnnotation(
                                        m,
                                        org.springframework.shell.core.command.annotation.Command
                                                .class))
                .map(m -> new MethodCommand(m, beans))
                .toList();
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public List<String> getAliases() {
        return aliases;
    }

    @Override
    public boolean isHidden() {
        return hidden;
    }

    @Override
    public String getGroup() {
        return area.word();
    }

    /** Whether it gives back a table, whatever it is given. */
    boolean givesTable() {
        return method.getReturnType() == TableView.class;
    }

    /** When it prints something else that heeds a format; null if never. */
    @Nullable Tabular tabular() {
        return method.getAnnotation(Tabular.class);
    }

    CommandArea area() {
        return area;
    }

    @Override
    public List<CommandOption> getOptions() {
        return options().stream().map(CommandParameter::asOption).toList();
    }

    List<CommandParameter> options() {
        return ofKind(CommandParameter.Kind.OPTION).toList();
    }

    /** The arguments in their order, then what takes the rest of them. */
    List<CommandParameter> arguments() {
        return Stream.concat(
                        ofKind(CommandParameter.Kind.ARGUMENT), ofKind(CommandParameter.Kind.REST))
                .toList();
    }

    private Stream<CommandParameter> ofKind(CommandParameter.Kind kind) {
        return parameters.stream().filter(parameter -> parameter.kind() == kind);
    }

    @Override
    public ExitStatus execute(CommandContext context) throws Exception {
        Invocation invocation = (Invocation) context.inputReader();
        Object[] values = new Given(context.parsedInput(), invocation).values();
        Object result = call(arguments(values));
        if (result instanceof TableView table) {
            invocation.print(table);
        } else if (result instanceof Localized sentence) {
            invocation.print(sentence);
        } else if (result != null) {
            invocation.print(result.toString());
        }
        warnOfPersonalData(invocation, values);
        return ExitStatus.OK;
    }

    private @Nullable Object[] arguments(Object[] values) {
        Iterator<@Nullable Object> taken = Arrays.asList(values).iterator();
        return methodParameters.stream().map(parameter -> parameter.from(taken)).toArray();
    }

    /** Every text comes in here, whichever the command; what was refused is not kept anyway. */
    private void warnOfPersonalData(Invocation invocation, Object[] values) {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value != null) {
                PersonalDataNote.tell(invocation, parameters.get(i).place(), value);
            }
        }
    }

    private @Nullable Object call(@Nullable Object[] values) throws Exception {
        try {
            return method.invoke(beans.of(method.getDeclaringClass()), values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    @Override
    public CompletionProvider getCompletionProvider() {
        return this::complete;
    }

    /** Values for the option that the context names, else for the argument at the cursor. */
    private List<CompletionProposal> complete(CompletionContext context) {
        CommandOption option = context.getCommandOption();
        Optional<CommandParameter> parameter =
                option != null
                        ? options().stream()
                                .filter(s -> s.name().equals(option.longName()))
                                .findFirst()
                        : argumentAt(context.getWordIndex());
        return parameter.map(s -> proposals(s, context)).orElse(List.of());
    }

    private Optional<CommandParameter> argumentAt(int index) {
        List<CommandParameter> arguments = arguments();
        if (index < arguments.size()) {
            return Optional.of(arguments.get(index));
        }
        return ofKind(CommandParameter.Kind.REST).findFirst();
    }

    private List<CompletionProposal> proposals(
            CommandParameter parameter, CompletionContext context) {
        if (parameter.completion() != null) {
            return beans.of(parameter.completion()).apply(context);
        }
        return Values.choices(parameter.type()).stream().map(CompletionProposal::new).toList();
    }

    /** What a command line gave, taken parameter by parameter. */
    private final class Given {

        private final ParsedInput input;
        private final Invocation invocation;
        private final Values values;
        private final List<String> arguments;
        private final List<CommandParameter> missing = new ArrayList<>();
        private int next;

        Given(ParsedInput input, Invocation invocation) {
            this.input = input;
            this.invocation = invocation;
            this.values = new Values(invocation.folder());
            this.arguments = input.arguments().stream().map(CommandArgument::value).toList();
        }

        Object[] values() {
            List<@Nullable Object> taken = new ArrayList<>();
            for (CommandParameter parameter : parameters) {
                taken.add(take(parameter).orElse(null));
            }
            if (!missing.isEmpty()) {
                throw WrongUsage.because("shell.missing", name, (Localized) this::allMissing);
            }
            if (next < arguments.size()) {
                throw WrongUsage.because("shell.surplus-argument", name, arguments.get(next));
            }
            return taken.toArray();
        }

        private String allMissing(Language language) {
            return Words.list(
                    language, missing.stream().map(parameter -> parameter.term(language)).toList());
        }

        private Optional<Object> take(CommandParameter parameter) {
            Optional<Object> given =
                    switch (parameter.kind()) {
                        case INVOCATION -> Optional.of(invocation);
                        case OPTION -> option(parameter);
                        case ARGUMENT ->
                                next < arguments.size()
                                        ? Optional.of(read(parameter, arguments.get(next++)))
                                        : Optional.empty();
                        case REST -> rest(parameter);
                    };
            if (given.isEmpty() && parameter.required()) {
                missing.add(parameter);
            }
            return given.or(() -> parameter.absent(values));
        }

        private Optional<Object> option(CommandParameter parameter) {
            List<String> texts =
                    input.options().stream()
                            .filter(o -> parameter.name().equals(o.longName()))
                            .map(CommandOption::value)
                            .toList();
            if (texts.isEmpty()) {
                return Optional.empty();
            }
            if (Values.isList(parameter.type())) {
                return Optional.of(readAll(parameter, texts));
            }
            if (texts.size() > 1) {
                throw WrongUsage.because("shell.option-twice", parameter.place());
            }
            return Optional.of(read(parameter, texts.get(0)));
        }

        private List<?> readAll(CommandParameter parameter, List<String> texts) {
            return texts.stream().flatMap(t -> ((List<?>) read(parameter, t)).stream()).toList();
        }

        private Optional<Object> rest(CommandParameter parameter) {
            Type element = Values.elementOf(parameter.type());
            List<Object> rest =
                    arguments.subList(next, arguments.size()).stream()
                            .map(text -> values.read(element, text, parameter.place()))
                            .toList();
            next = arguments.size();
            return Optional.of(rest);
        }

        private Object read(CommandParameter parameter, String text) {
            return values.read(parameter.type(), text, parameter.place());
        }
    }
}
