package se.trafikljus.web.page;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A file that a browser keeps and never shows in the page. */
public final class Attachment {

    private Attachment() {}

    /** The answer that a file is the body of, to be kept under that name. */
    public static ResponseEntity.BodyBuilder called(String name) {
        ContentDisposition.Builder kept = ContentDisposition.attachment();
        boolean plain = StandardCharsets.US_ASCII.newEncoder().canEncode(name);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        (plain ? kept.filename(name) : kept.filename(name, StandardCharsets.UTF_8))
                                .build()
                                .toString());
    }
}
