package se.trafikljus.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.trafikljus.FileTrouble;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.workspace.Caretaker;
import se.trafikljus.workspace.DatabaseFile;
import se.trafikljus.workspace.News;

/** Keeps a copy of a database before the program makes another thing of it. */
@Component
class Keeper implements Caretaker {

    private final Clock clock;

    Keeper(ObjectProvider<Clock> clock) {
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    @Override
    public void beforeMigration(Connection source, Path data, News news) {
        Path kept = kept("before-migration", source, data);
        news.add(Message.of("backup.beforeMigration", kept));
    }

    private Path kept(String why, Connection source, Path data) {
        try {
            return new BackupFolder(data, clock)
                    .keep(why, source, Origins.of(source, clock), rubrics(data));
        } catch (SQLException e) {
            throw Problem.conflict("backup.cannotWrite", data, String.valueOf(e.getMessage()));
        }
    }

    static Path rubrics(Path data) {
        return data.resolveSibling("rubrics");
    }

    @Override
    public void rewrite(Connection source, DatabaseFile file, News news) {
        try {
            Path backup = kept("before-conversion", source, file.folder());
            DatabaseFile making = file.rewriting();
            Path old;
            try {
                Copy.into(making, BackupFile.open(backup, backup.toString()), Progress.NONE);
                source.close();
                old = new BackupFolder(file.folder(), clock).keepAsIs("converted", file.path());
                making.moveTo(file);
            } finally {
                DatabaseFile.discard(making.folder());
            }
            news.add(Message.of("backup.rewritten", old));
        } catch (SQLException e) {
            throw cannot(file, Message.of("files.other", String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw cannot(file, new FileTrouble(e));
        }
    }

    private static Problem cannot(DatabaseFile file, Localized why) {
        return Problem.conflict("backup.cannotRewrite", file.path(), why);
    }
}
