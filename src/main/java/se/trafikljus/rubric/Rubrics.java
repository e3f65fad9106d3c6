package se.trafikljus.rubric;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import se.trafikljus.Action;
import se.trafikljus.Message;
import se.trafikljus.Problem;

/**
 * The rubrics of a folder. It is looked into anew at each call, so that a file that was mended
 * counts at once; only a file whose bytes are others is parsed anew. Safe for several threads.
 */
public final class Rubrics {

    private static final String ENDING = ".yaml";

    private final Path folder;
    private final Map<Path, Parsed> parsed = new ConcurrentHashMap<>();

    /** A file's rubric beside the bytes that it was parsed from: a file's time is too coarse. */
    private record Parsed(ByteBuffer bytes, Rubric rubric) {}

    /**
     * @param folder where the files lie, named {@code ID.yaml} or {@code ID-VERSION.yaml}; which
     *     rubric a file holds is what stands in it
     */
    public Rubrics(Path folder) {
        this.folder = folder;
    }

    /**
     * The newest version of each rubric, by id. Broken files are left out; {@link #broken} tells
     * them.
     *
     * @throws Problem if the folder can't be read
     */
    public List<Rubric> all() {
        return shelf().newest();
    }

    /**
     * The newest version of one rubric.
     *
     * @param id in any case
     * @throws Problem with the ids that there are, or with both files where two hold different
     *     texts under its newest version
     */
    public Rubric find(String id) {
        RubricCatalogue shelf = shelf();
        String wanted = id.strip().toLowerCase(Locale.ROOT);
        return shelf.newest(wanted).orElseThrow(() -> unknown(id, shelf));
    }

    /**
     * One version of a rubric.
     *
     * @throws Problem where two files hold different texts under it
     */
    public Optional<Rubric> find(String id, String version) {
        return shelf().find(id, version);
    }

    /** A problem for each file that can't be used, and for each version with two texts. */
    public List<Problem> broken() {
        return shelf().broken();
    }

    private Problem unknown(String id, RubricCatalogue shelf) {
        List<Message> broken = shelf.broken().stream().map(Problem::message).toList();
        String ids = String.join(", ", shelf.newest().stream().map(Rubric::id).toList());
        Message heading =
                ids.isEmpty()
                        ? Message.of(
                                "rubric.unknown-none", Shown.of(id), Shown.file(folder.toString()))
                        : Message.of("rubric.unknown", Shown.of(id), ids)
                                .remedy(Action.LIST_RUBRICS);
        return Problem.listing(heading, broken).kind(Problem.Kind.MISSING);
    }

    private RubricCatalogue shelf() {
        RubricCatalogue shelf = new RubricCatalogue();
        List<Path> files = files();
        parsed.keySet().retainAll(files);
        files.forEach(file -> shelf.put(name(file), () -> rubric(file)));
        return shelf;
    }

    private Rubric rubric(Path file) {
        byte[] bytes = RubricFile.bytes(file);
        Parsed known = parsed.get(file);
        if (known == null || !known.bytes().equals(ByteBuffer.wrap(bytes))) {
            known = new Parsed(ByteBuffer.wrap(bytes), RubricReader.read(bytes, name(file)));
            parsed.put(file, known);
        }
        return known.rubric();
    }

    private String name(Path file) {
        Path folderName = folder.toAbsolutePath().normalize().getFileName();
        String fileName = String.valueOf(file.getFileName());
        return folderName == null ? fileName : folderName + "/" + fileName;
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(Rubrics::holdsARubric).sorted().forEach(files::add);
        } catch (IOException | UncheckedIOException e) {
            throw Problem.conflict(
                            "rubric.no-folder",
                            Shown.file(folder.toString()),
                            Shown.of(e.toString()))
                    .remedy(Action.CHOOSE_WORKSPACE);
        }
        return files;
    }

    /** Hidden files are what editors and file systems leave behind. */
    private static boolean holdsARubric(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(ENDING) && !name.startsWith(".") && !Files.isDirectory(file);
    }
}
