package se.trafikljus.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import se.trafikljus.Actor;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.rubric.Shown;
import se.trafikljus.trail.Head;
import se.trafikljus.trail.Proof;
import se.trafikljus.trail.Setback;
import se.trafikljus.trail.Trail;
import se.trafikljus.trail.TrailRecord;

/**
 * A head that was printed earlier, held against the trail as it stands now.
 *
 * @param digits the hash, or at least its first twelve digits, in lower case
 * @param records how many records there were; empty where the hash alone is known
 */
record HeldHead(String digits, Optional<Long> records) {

    private static final int LENGTH = 64;
    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{12," + LENGTH + "}");

    /** As somebody typed or copied it: a line may end within it, and a sentence with it. */
    static HeldHead typed(String text) {
        String digits = text.replaceAll("\\s|[.;]\\s*$", "").toLowerCase(Locale.ROOT);
        if (!DIGITS.matcher(digits).matches()) {
            throw Problem.because("shell.trail.noChecksum", Shown.of(text));
        }
        return new HeldHead(digits, Optional.empty());
    }

    static HeldHead of(Head head) {
        return new HeldHead(head.hash(), Optional.of(head.seq()));
    }

    /**
     * What there is to say where the trail goes on from it.
     *
     * @param actor who asks
     * @param proof of the trail, which is whole
     * @throws Problem if the trail does not, with what may be behind it and what to do
     */
    Message against(Trail trail, Actor actor, Proof proof) {
        List<TrailRecord> found = trail.beginningWith(actor, digits);
        if (found.isEmpty()) {
            throw Problem.listing(
                    Message.of("shell.trail.unknownHead", digits, proof.head().seq()),
                    explanations(trail.setbacks(actor)));
        }
        if (found.size() > 1) {
            throw Problem.because("shell.trail.severalHeads", digits);
        }
        long then = found.get(0).seq();
        records.filter(told -> told != then)
                .ifPresent(
                        told -> {
                            throw Problem.because("shell.trail.otherNumber", told, then);
                        });
        return Message.of(
                records.isPresent() ? "shell.trail.reportGoesOn" : "shell.trail.headGoesOn",
                then,
                proof.head().seq());
    }

    /** The setback that explains it; else those that may, and what else there is to think of. */
    private List<Message> explanations(List<Setback> setbacks) {
        Message look = Message.of("shell.trail.lookThere");
        Optional<Setback> there = setbacks.stream().filter(this::leftThere).findFirst();
        if (there.isPresent()) {
            return List.of(Message.of("shell.trail.leftThere", there.get().told()), look);
        }
        List<Message> said = new ArrayList<>();
        setbacks.stream()
                .filter(this::mayBeLeftThere)
                .forEach(one -> said.add(Message.of("shell.trail.maybeLeft", one.told())));
        boolean maybe = !said.isEmpty();
        if (maybe) {
            said.add(look);
        }
        said.add(
                Message.of(
                        records.isPresent()
                                ? "shell.trail.anotherWorkspace"
                                : "shell.trail.anotherWorkspaceOrTyping"));
        if (!maybe) {
            said.add(Message.of("shell.trail.rewritten"));
        }
        return said;
    }

    private boolean leftThere(Setback one) {
        return one.left().filter(left -> left.head().hash().startsWith(digits)).isPresent();
    }

    private boolean mayBeLeftThere(Setback one) {
        return records.map(one::mayHaveLeft).orElse(true);
    }
}
