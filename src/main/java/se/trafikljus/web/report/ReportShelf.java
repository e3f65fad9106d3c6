package se.trafikljus.web.report;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import se.trafikljus.Folders;
import se.trafikljus.WholeFile;
import se.trafikljus.report.Report;
import se.trafikljus.workspace.Workspace;

/**
 * Where the files of reports lie that were ordered on a page: a folder for each job, for its
 * owner's eyes alone, with a note of what was ordered, so that a job outlives the server.
 */
@Component
class ReportShelf {

    private static final Logger LOG = LoggerFactory.getLogger(ReportShelf.class);
    private static final String NOTE = "job.properties";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    private final Path place;

    @Autowired
    ReportShelf(Workspace workspace) {
        this(workspace.reports().resolve("web"));
    }

    ReportShelf(Path place) {
        this.place = place;
    }

    /** The folder of a job's files; it need not be there. */
    Path folder(ReportJob job) {
        return place.resolve(job.id());
    }

    /** Where one of a job's files lies. */
    Path file(ReportJob job, ReportFile file) {
        return folder(job).resolve(file.name());
    }

    /** The files that stand in a job's folder, those with these names. */
    List<ReportFile> files(ReportJob job, List<String> names) {
        List<ReportFile> files = new ArrayList<>();
        for (String name : names) {
            try {
                files.add(new ReportFile(name, Files.size(folder(job).resolve(name))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    /** Whether all files of a job are there. */
    boolean isWhole(ReportJob job) {
        return job.standing().files().stream()
                .allMatch(file -> Files.isRegularFile(file(job, file)));
    }

    /** Puts down where a job stands, or is about to stand. */
    void keep(ReportJob job, ReportJob.Standing standing) {
        Properties note = new Properties();
        note.setProperty("by", job.orderedBy());
        note.setProperty("at", job.orderedAt().toString());
        note.setProperty("wish", String.join("\n", job.wish().lines()));
        note.setProperty("on", job.state());
        note.setProperty("state", standing.state().id());
        note.setProperty(
                "files",
                String.join("\n", standing.files().stream().map(ReportFile::name).toList()));
        standing.rests()
                .ifPresent(
                        rests -> {
                            note.setProperty("audits", Integer.toString(rests.audits()));
                            note.setProperty("drafts", Integer.toString(rests.drafts()));
                            note.setProperty("ids", String.join("\n", rests.ids()));
                            note.setProperty("earlier", String.join("\n", rests.earlier()));
                        });
        for (int i = 0; i < standing.said().size(); i++) {
            Said.of(standing.said().get(i)).keep(note, "said." + i);
        }
        try {
            Workspace.preparedData(place);
            WholeFile.write(
                    folder(job).resolve(NOTE),
                    out -> {
                        OutputStreamWriter writer =
                                new OutputStreamWriter(out, StandardCharsets.UTF_8);
                        note.store(writer, null);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Throws away the files of a job, and leaves the note of it. */
    void clear(ReportJob job) {
        try (Stream<Path> files = Files.list(folder(job))) {
            for (Path file : files.filter(one -> !one.endsWith(NOTE)).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            LOG.warn("The files of report {} could not be removed", job.id(), e);
        }
    }

    /** Throws a job away with its files. */
    void remove(ReportJob job) {
        try {
            Folders.remove(folder(job));
        } catch (IOException e) {
            LOG.warn("Report {} could not be removed", job.id(), e);
        }
    }

    /** The jobs of earlier servers; what they had not made is interrupted. */
    List<ReportJob> kept() {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        List<ReportJob> jobs = new ArrayList<>();
        try (Stream<Path> folders = Files.list(place)) {
            for (Path folder : folders.sorted().toList()) {
                read(folder).ifPresent(jobs::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jobs;
    }

    private Optional<ReportJob> read(Path folder) {
        String id = String.valueOf(folder.getFileName());
        Path note = folder.resolve(NOTE);
        if (!ID.matcher(id).matches() || !Files.isRegularFile(note)) {
            return Optional.empty();
        }
        Properties read = new Properties();
        try (Reader in = Files.newBufferedReader(note)) {
            read.load(in);
            return Optional.of(job(id, read));
        } catch (IOException | RuntimeException e) {
            LOG.warn("What is noted of report {} cannot be read", id, e);
            return Optional.empty();
        }
    }

    private ReportJob job(String id, Properties read) {
        ReportJob found =
                new ReportJob(
                        id,
                        read.getProperty("by", ""),
                        Instant.parse(read.getProperty("at", "")),
                        ReportWish.ofLines(lines(read.getProperty("wish", ""))),
                        read.getProperty("on", ""),
                        ReportJob.Standing.of(JobState.WAITING));
        JobState state = JobState.of(read.getProperty("state", ""));
        List<Said> said = new ArrayList<>();
        for (int i = 0; !Said.kept(read, "said." + i).isEmpty(); i++) {
            said.add(Said.kept(read, "said." + i));
        }
        String audits = read.getProperty("audits", "");
        found.become(
                new ReportJob.Standing(
                        state.isOver() ? state : JobState.INTERRUPTED,
                        language -> "",
                        0,
                        files(found, lines(read.getProperty("files", ""))),
                        audits.isEmpty()
                                ? Optional.empty()
                                : Optional.of(
                                        new Report.Basis(
                                                Integer.parseInt(audits),
                                                Integer.parseInt(read.getProperty("drafts", "0")),
                                                lines(read.getProperty("ids", "")),
                                                lines(read.getProperty("earlier", "")))),
                        said));
        return found;
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isEmpty()).toList();
    }
}
