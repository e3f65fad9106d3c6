package se.trafikljus.web.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.BeanFactory;
import se.trafikljus.Actor;
import se.trafikljus.Folders;
import se.trafikljus.Upload;
import se.trafikljus.exchange.set.AuditSets;
import se.trafikljus.exchange.set.ImportMode;
import se.trafikljus.workspace.Workspace;

/** Fills a workspace with the audits that ship as an example. */
final class Example {

    private static final String SET = "sample-audits/kaa-2016-2017";

    private Example() {}

    static void into(BeanFactory rooms) {
        String user = System.getProperty("user.name", "?");
        try {
            Path copy = Files.createTempDirectory("trafikljus-example");
            try {
                Workspace.copyShipped(SET, copy.resolve("set"));
                rooms.getBean(AuditSets.class)
                        .take(
                                new Actor(user, user, "?"),
                                Upload.of(copy.resolve("set")),
                                ImportMode.ADD);
            } finally {
                Folders.remove(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
