package se.trafikljus.web.admin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.trafikljus.Passing;
import se.trafikljus.Sweden;
import se.trafikljus.backup.Backups;
import se.trafikljus.backup.Progress;
import se.trafikljus.people.Role;
import se.trafikljus.web.page.Attachment;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.Visit;

/** Makes a backup of the whole workspace, to be kept somewhere else. */
@Controller
@For({Role.ADMIN, Role.AUDITOR})
class BackupPage {

    private final Backups backups;
    private final Clock clock;

    BackupPage(Backups backups, Clock clock) {
        this.backups = backups;
        this.clock = clock;
    }

    @GetMapping("/admin/backup")
    ModelAndView show(Visit visit) {
        Keepers.refuseOthers(visit);
        return new ModelAndView("backup");
    }

    @PostMapping("/admin/backup")
    ResponseEntity<InputStreamResource> make(Visit visit) throws IOException {
        Keepers.refuseOthers(visit);
        Path folder = Passing.folder();
        Path file = folder.resolve("backup.zip");
        try {
            backups.make(visit.actor(), file, Progress.NONE);
            String name = "trafikljus-" + Sweden.today(clock) + ".zip";
            return Attachment.called(name)
                    .contentType(MediaType.parseMediaType("application/zip"))
                    .contentLength(Files.size(file))
                    .body(
                            new InputStreamResource(
                                    Files.newInputStream(
                                            file, StandardOpenOption.DELETE_ON_CLOSE)));
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        } finally {
            folder.toFile().deleteOnExit();
        }
    }
}
