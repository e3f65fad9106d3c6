package se.trafikljus.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import se.trafikljus.Action;
import se.trafikljus.FileTrouble;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.WholeFile;
import se.trafikljus.audit.ScoredAudit;

/** A report that is put together, and can be written in every format. */
public final class Report {

    /** Writes the report in one format. */
    @FunctionalInterface
    interface Writing {

        /**
         * The stream is left open.
         *
         * @param told hears what the reader of that format will not see
         */
        void to(Format format, OutputStream out, Consumer<Message> told) throws IOException;
    }

    /**
     * What a report rests on.
     *
     * @param audits how many audits, at least 1; for a committee, none where it has no published
     *     one
     * @param drafts how many of them are not yet approved
     * @param ids of the audits, in the report's order; empty where they are not known any more
     * @param earlier the ids of those with which it compares them
     */
    public record Basis(int audits, int drafts, List<String> ids, List<String> earlier) {

        public Basis {
            ids = List.copyOf(ids);
            earlier = List.copyOf(earlier);
        }

        static Basis of(List<ScoredAudit> audits) {
            return new Basis(
                    audits.size(),
                    (int) audits.stream().filter(one -> !one.audit().status().locked()).count(),
                    audits.stream().map(one -> one.audit().id()).toList(),
                    List.of());
        }
    }

    private final String name;
    private final Basis basis;
    private final Writing writing;
    private final List<Message> notes = new ArrayList<>();

    /**
     * @param name of its files, without the ending
     */
    Report(String name, Basis basis, Writing writing) {
        this.name = name;
        this.basis = basis;
        this.writing = writing;
    }

    /** The same, told on which audits it rests where it names none itself. */
    Report of(List<String> ids, List<String> earlier) {
        return new Report(name, new Basis(basis.audits(), basis.drafts(), ids, earlier), writing);
    }

    /** What it rests on. */
    public Basis basis() {
        return basis;
    }

    /** The name that the report's file has in a format. */
    public String fileName(Format format) {
        return name + "." + format.extension();
    }

    /** Writes the report; the stream is left open. */
    public void write(Format format, OutputStream out) throws IOException {
        writing.to(format, out, notes::add);
        out.flush();
    }

    /** What the readers of the formats written so far will not see. */
    public List<Message> notes() {
        return List.copyOf(notes);
    }

    /**
     * Writes the report's files into a folder, each beside its place first, so that no half file
     * ever stands there.
     *
     * @param told hears of each file once it stands there
     * @return the files, in the order of the formats
     * @throws Problem if a file cannot be written
     */
    public List<Path> writeInto(Path folder, List<Format> formats, Consumer<Path> told) {
        List<Path> files = new ArrayList<>();
        for (Format format : formats) {
            Path file = folder.resolve(fileName(format));
            put(file, out -> write(format, out));
            told.accept(file);
            files.add(file);
        }
        return List.copyOf(files);
    }

    static void put(Path file, WholeFile.Content content) {
        try {
            WholeFile.write(file, content);
        } catch (IOException e) {
            throw Problem.conflict("report.cannotWrite", file.toAbsolutePath(), new FileTrouble(e))
                    .remedy(Action.CHOOSE_FOLDER);
        }
    }
}
