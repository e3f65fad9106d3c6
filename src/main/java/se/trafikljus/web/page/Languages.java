package se.trafikljus.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.springframework.http.HttpHeaders;
import se.trafikljus.Language;

/** In which language a program wants to be answered. */
public final class Languages {

    private Languages() {}

    /** The first of those asked for that the program speaks; Swedish where none is. */
    public static Language of(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Language.SV;
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(wanted -> Language.find(wanted.getLanguage()).stream())
                .findFirst()
                .orElse(Language.SV);
    }
}
