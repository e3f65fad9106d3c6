package se.trafikljus.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.trafikljus.exchange.json.Json;
import tools.jackson.databind.json.JsonMapper;

/** The description of all this, for whoever writes a program; open, for it tells of no data. */
@RestController
class DescriptionApi {

    private static final String BASE = "/api/openapi.json";

    private final ObjectProvider<RequestMappingHandlerMapping> routes;
    private volatile @Nullable String written;

    DescriptionApi(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> routes) {
        this.routes = routes;
    }

    @GetMapping(Addresses.DESCRIPTION)
    ResponseEntity<byte[]> show() {
        String text = written;
        if (text == null) {
            text = Json.write(Description.of(base(), routes.getObject().getHandlerMethods()));
            written = text;
        }
        return Answers.json(ResponseEntity.ok(), text);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> base() {
        try (InputStream in = DescriptionApi.class.getResourceAsStream(BASE)) {
            return new JsonMapper().readValue(Objects.requireNonNull(in), Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
