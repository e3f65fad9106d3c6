package se.trafikljus.workspace;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the workspace and its database from the program's settings. */
@Configuration(proxyBeanMethods = false)
class WorkspaceConfiguration {

    @Bean
    Workspace workspace(Environment settings) {
        return new Workspace(Path.of(settings.getRequiredProperty("trafikljus.home"))).prepared();
    }

    @Bean
    Database database(
            ObjectProvider<Workspace> workspace,
            ObjectProvider<OpeningCheck> checks,
            ObjectProvider<Caretaker> caretaker,
            ObjectProvider<Clock> clock,
            Environment settings) {
        String url = settings.getProperty("trafikljus.db.url", "");
        return new Database(
                () ->
                        url.isEmpty()
                                ? Place.of(workspace.getObject())
                                : Place.at(
                                        workspace.getObject(),
                                        url,
                                        settings.getProperty("trafikljus.db.user", ""),
                                        settings.getProperty("trafikljus.db.password", "")),
                checks.orderedStream().toList(),
                () -> Optional.ofNullable(caretaker.getIfAvailable()),
                clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    StoredRows storedRows(Database database) {
        return new StoredRows(database);
    }

    @Bean
    JdbcClient jdbcClient(StoredRows rows) {
        return JdbcClient.create(rows);
    }

    @Bean
    RowWriter rowWriter(StoredRows rows) {
        return rows.writer();
    }

    @Bean
    TransactionTemplate transactionTemplate(Database database) {
        return new TransactionTemplate(new StoredTransactions(database));
    }
}
