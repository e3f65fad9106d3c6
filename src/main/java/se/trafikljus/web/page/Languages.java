package se.trafikljus.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
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
        for (Locale wanted : Collections.list(request.getLocales())) {
            for (Language one : Language.values()) {
                if (one.code().equals(wanted.getLanguage())) {
                    return one;
                }
            }
        }
        return Language.SV;
    }
}
