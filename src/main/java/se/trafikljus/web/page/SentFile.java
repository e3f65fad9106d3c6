package se.trafikljus.web.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;
import se.trafikljus.Problem;
import se.trafikljus.Upload;
import se.trafikljus.WholeFile;
import se.trafikljus.evidence.AttachedFile;

/** A file that a form brings, and how one that is kept is given back. */
public final class SentFile {

    private SentFile() {}

    /**
     * Hands over a file that a form brought.
     *
     * @throws Problem if no file was chosen
     */
    public static <T> T taken(MultipartFile sent, Function<Upload, T> taker) throws IOException {
        String name = Optional.ofNullable(sent.getOriginalFilename()).orElse("");
        if (name.isEmpty()) {
            throw Problem.because("web.evidence.noFile");
        }
        try (InputStream content = sent.getInputStream();
                Upload file = Upload.received(name, content)) {
            return taker.apply(file);
        }
    }

    /**
     * The answer that gives a kept file, to be kept by the browser whatever it is.
     *
     * @param content writes what is in it
     */
    public static ResponseEntity<byte[]> kept(AttachedFile file, WholeFile.Content content)
            throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream(file.size());
        content.to(all);
        return Attachment.called(file.name())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(all.toByteArray());
    }
}
