package se.trafikljus.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import se.trafikljus.shell.invocation.Cancelled;
import se.trafikljus.shell.invocation.TerminalUser;

/** Somebody at a terminal who answers as the test says, and then ends the input with Ctrl-D. */
public final class Answers implements TerminalUser {

    /** Pressed in place of an answer. */
    public static final String CTRL_C = "\u0003";

    public final List<String> questions = new ArrayList<>();
    public final Set<Character> keys = new TreeSet<>();
    private final Deque<String> answers;
    private int height;
    private Consumer<String> screen = said -> {};
    private final Map<Integer, Runnable> happenings = new HashMap<>();

    public Answers(String... answers) {
        this.answers = new ArrayDeque<>(List.of(answers));
    }

    /** Lets something happen while the question of that number, from 1, is being answered. */
    public Answers meanwhile(int question, Runnable happening) {
        happenings.put(question, happening);
        return this;
    }

    /** Sits at a terminal of so many lines, which shows the questions and the answers. */
    public Answers before(int height, Consumer<String> screen) {
        this.height = height;
        this.screen = screen;
        return this;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public Optional<String> ask(String question) {
        questions.add(question);
        screen.accept(question + " ");
        happenings.getOrDefault(questions.size(), () -> {}).run();
        String answer = answers.poll();
        screen.accept(answer + "\n");
        if (CTRL_C.equals(answer)) {
            throw new Cancelled();
        }
        return Optional.ofNullable(answer);
    }

    @Override
    public Optional<String> askKey(String question, Set<Character> keys) {
        this.keys.addAll(keys);
        return ask(question);
    }

    @Override
    public <T> T lend(Supplier<T> work) {
        return work.get();
    }

    @Override
    public Optional<String> askSecretly(String question) {
        return ask(question);
    }
}
