package se.trafikljus.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.Problem;
import se.trafikljus.Upload;
import se.trafikljus.evidence.AttachedFile;
import se.trafikljus.evidence.Evidence;
import se.trafikljus.exchange.json.Json;
import se.trafikljus.web.page.Visit;

/** How programs hand in files, and what they are told of them, whatever the files belong to. */
final class FilesOfApi {

    private FilesOfApi() {}

    /**
     * Takes a file, as bytes or as a browser's form.
     *
     * @param adding adds it, with what it shows
     * @param place the address that the file's hash stands below
     */
    static <T extends AttachedFile> ResponseEntity<byte[]> added(
            Visit visit,
            MultiValueMap<String, String> asked,
            HttpServletRequest request,
            BiFunction<Upload, String, Outcome<T>> adding,
            Function<T, String> place,
            Function<T, Map<String, @Nullable Object>> tree)
            throws IOException {
        String note = Asked.text(asked, Query.NOTE).orElse("");
        try (InputStream content = content(request);
                Upload file = Upload.received(name(asked, request), content)) {
            Outcome<T> added = adding.apply(file, note);
            T now = added.now();
            return Answers.noting(
                    Answers.json(
                            ResponseEntity.status(HttpStatus.CREATED)
                                    .location(URI.create(place.apply(now) + "/" + now.sha256())),
                            Json.write(tree.apply(now))),
                    visit,
                    added.notes());
        }
    }

    private static Optional<MultipartFile> sent(HttpServletRequest request) {
        return Optional.ofNullable(
                        WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class))
                .map(
                        form ->
                                Optional.ofNullable(form.getFile("file"))
                                        .orElseThrow(() -> Problem.because("web.api.noFile")));
    }

    private static String name(MultiValueMap<String, String> asked, HttpServletRequest request) {
        return sent(request)
                .map(file -> Optional.ofNullable(file.getOriginalFilename()).orElse(""))
                .orElseGet(
                        () ->
                                Asked.text(asked, Query.NAME)
                                        .orElseThrow(() -> Problem.because("web.api.noFileName")));
    }

    private static InputStream content(HttpServletRequest request) throws IOException {
        Optional<MultipartFile> sent = sent(request);
        if (sent.isPresent()) {
            return sent.get().getInputStream();
        }
        if (!MediaType.APPLICATION_OCTET_STREAM_VALUE.equals(request.getContentType())) {
            throw new Refused(
                    Problems.of(
                            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                            "malformed",
                            Message.of("web.api.noFileType")));
        }
        // One byte more than may be kept is enough for the room to refuse it.
        return new ByteArrayInputStream(
                request.getInputStream().readNBytes(Evidence.MOST_BYTES + 1));
    }

    /** What is told of a file besides what it belongs to. */
    static Map<String, @Nullable Object> tree(AttachedFile one) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("name", one.name());
        tree.put("kind", one.kind().id());
        tree.put("size", one.size());
        tree.put("note", one.note());
        tree.put("added_by", one.addedBy());
        tree.put("added_at", one.addedAt());
        tree.put("sha256", one.sha256());
        return tree;
    }
}
