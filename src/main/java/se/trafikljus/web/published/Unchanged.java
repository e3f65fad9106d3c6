package se.trafikljus.web.published;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.ServletWebRequest;

/** Spares whoever has a page the same page again. */
final class Unchanged {

    private Unchanged() {}

    /**
     * Whether whoever asks has the page as it is; tells their browser how to keep it. The page
     * tells its own address, and its forms belong to their session.
     *
     * @param mark another for each page that is not the same
     */
    static boolean since(HttpServletRequest request, HttpServletResponse response, String mark) {
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePrivate().getHeaderValue());
        HttpSession session = request.getSession(false);
        String of =
                String.join(
                        "\n",
                        mark,
                        request.getRequestURL(),
                        session == null ? "" : session.getId());
        return new ServletWebRequest(request, response)
                .checkNotModified(DigestUtils.md5DigestAsHex(of.getBytes(StandardCharsets.UTF_8)));
    }
}
