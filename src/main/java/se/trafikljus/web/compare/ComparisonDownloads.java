package se.trafikljus.web.compare;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.exchange.comparison.ComparisonFiles;
import se.trafikljus.people.Role;
import se.trafikljus.web.page.Attachment;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.Visit;

/** What is compared as files for other programs, the same as the shell writes. */
@Controller
@For({Role.AUDITOR, Role.ADMIN})
class ComparisonDownloads {

    private final Comparing comparing;

    ComparisonDownloads(Comparing comparing) {
        this.comparing = comparing;
    }

    /** Writes a comparison. */
    @FunctionalInterface
    private interface Writing {

        void to(Comparison comparison, Writer out) throws IOException;
    }

    @GetMapping("/compare/comparison.csv")
    ResponseEntity<byte[]> csv(Visit visit, @RequestParam MultiValueMap<String, String> asked)
            throws IOException {
        return file(
                visit,
                asked,
                "comparison.csv",
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                ComparisonFiles::csv);
    }

    @GetMapping("/compare/comparison.json")
    ResponseEntity<byte[]> json(Visit visit, @RequestParam MultiValueMap<String, String> asked)
            throws IOException {
        return file(
                visit,
                asked,
                "comparison.json",
                MediaType.APPLICATION_JSON,
                (comparison, out) -> ComparisonFiles.json(comparison, visit.language(), out));
    }

    private ResponseEntity<byte[]> file(
            Visit visit,
            MultiValueMap<String, String> asked,
            String name,
            MediaType type,
            Writing writing)
            throws IOException {
        StringWriter out = new StringWriter();
        writing.to(comparing.of(visit, Chosen.of(asked)).now(), out);
        return Attachment.called(name)
                .contentType(type)
                .body(out.toString().getBytes(StandardCharsets.UTF_8));
    }
}
