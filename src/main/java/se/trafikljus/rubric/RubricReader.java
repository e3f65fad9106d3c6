package se.trafikljus.rubric;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import se.trafikljus.Action;
import se.trafikljus.Message;
import se.trafikljus.Problem;

/** Reads a rubric from its file, or tells every fault of it at once, each with its place. */
public final class RubricReader {

    private RubricReader() {}

    /**
     * The rubric of a file.
     *
     * @throws Problem with every fault and its line and column, or if the file can't be opened
     */
    public static Rubric read(Path file) {
        return read(RubricFile.bytes(file), file.toString());
    }

    /** The rubric of a file's bytes, which the faults call by that name. */
    static Rubric read(byte[] bytes, String name) {
        Faults faults = new Faults();
        Optional<Rubric> rubric =
                RubricFile.read(bytes, faults).flatMap(text -> rubric(text, faults));
        return whole(rubric, faults, name);
    }

    /**
     * The rubric of a text.
     *
     * @param name what the faults call the text: its file, such as {@code rubrics/kaa.yaml}
     * @throws Problem with every fault and its line and column
     */
    public static Rubric read(String yaml, String name) {
        Faults faults = new Faults();
        return whole(rubric(yaml, faults), faults, name);
    }

    /**
     * Every fault of a file, in its order; none where it can be used.
     *
     * @throws Problem if the file can't be opened
     */
    public static List<Fault> check(Path file) {
        Faults faults = new Faults();
        RubricFile.read(RubricFile.bytes(file), faults).ifPresent(text -> rubric(text, faults));
        return faults.told();
    }

    /**
     * What a file can be used without, but should say, in its order.
     *
     * @throws Problem if the file can't be opened
     */
    public static List<Fault> warnings(Path file) {
        Faults faults = new Faults();
        RubricFile.read(RubricFile.bytes(file), faults).ifPresent(text -> rubric(text, faults));
        return faults.warnings();
    }

    private static Rubric whole(Optional<Rubric> rubric, Faults faults, String name) {
        return rubric.orElseThrow(
                () ->
                        Problem.listing(
                                Message.of("rubric.broken", Shown.file(name), faults.count())
                                        .remedy(Action.CHECK_RUBRIC),
                                faults.told().stream().map(f -> f.inFile(name)).toList()));
    }

    private static Optional<Rubric> rubric(String yaml, Faults faults) {
        if (RubricFile.isTooLarge(yaml)) {
            faults.add(Place.START, "rubric.too-large");
            return Optional.empty();
        }
        String text = RawText.normalised(yaml);
        return RawText.readable(text, faults)
                .flatMap(readable -> YamlTree.read(readable, faults))
                .flatMap(root -> new WholeReader(faults).read(root, text));
    }
}
