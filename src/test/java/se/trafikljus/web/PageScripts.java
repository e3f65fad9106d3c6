package se.trafikljus.web;

/** What is asked of a page that a browser shows, in its own language; each answers faults. */
final class PageScripts {

    /** What is wrong with where the tabulator has come to; first its kind, empty at the end. */
    static final String STOP =
            """
            const at = document.activeElement;
            if (at === document.body || at === document.documentElement) { return ['']; }
            const stops = window.stops = window.stops || [];
            const last = stops[stops.length - 1];
            // A date is three stops in one.
            if (at === last && at.type === 'date') { return ['date']; }
            if (at === last) { return ['trap', 'no way out of ' + at.outerHTML.slice(0, 60)]; }
            if (stops.includes(at)) { return ['']; }
            const said = at.tagName + ' ' + (at.innerText || at.name || at.id).slice(0, 40);
            const faults = ['' + stops.length];
            if (last && !(last.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING)) {
              faults.push(said + ' comes after ' + last.outerHTML.slice(0, 60));
            }
            stops.push(at);
            const look = getComputedStyle(at);
            if ((look.outlineStyle === 'none' || parseFloat(look.outlineWidth) < 2) && look.boxShadow === 'none') {
              faults.push(said + ' shows no focus');
            }
            const box = at.getClientRects()[0];
            if (!box || box.width < 1 || box.height < 1) {
              faults.push(said + ' is not seen');
            } else if (at.scrollHeight <= innerHeight && !at.matches('.scroll')) {
              const there = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height, innerHeight) / 2);
              const label = at.labels && at.labels[0];
              if (!there || !(at.contains(there) || there.contains(at) && !there.matches('header, thead th')
                  || label && label.contains(there))) {
                faults.push(said + ' is under ' + (there && there.outerHTML.slice(0, 60)));
              }
            }
            return faults;
            """;

    /** What is cut off, or goes beyond the edge. */
    static final String CUT =
            """
            const faults = [];
            const wide = document.documentElement.scrollWidth;
            if (wide > innerWidth) { faults.push(wide + ' wide at ' + innerWidth); }
            for (const one of document.querySelectorAll('body *')) {
              const look = getComputedStyle(one);
              const box = one.getBoundingClientRect();
              if (one.closest('.unseen, .skip, svg, .long, option') || !one.checkVisibility() || !box.width) { continue; }
              const clips = value => value === 'hidden' || value === 'clip';
              if (clips(look.overflowY) && one.scrollHeight > one.clientHeight + 1
                  || clips(look.overflowX) && one.scrollWidth > one.clientWidth + 1) {
                faults.push('cut off: ' + one.outerHTML.slice(0, 80));
              }
              if (!one.closest('.scroll') && box.right > innerWidth + 1 && look.position !== 'absolute') {
                faults.push('beyond the edge: ' + one.outerHTML.slice(0, 80));
              }
              if (look.overflowX === 'visible' && one.matches('button, .deed, .second, .chip, .tag, .square, label')
                  && one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0) {
                faults.push('runs out of its box: ' + one.outerHTML.slice(0, 80));
              }
            }
            return faults;
            """;

    /** Sets the text as wide as WCAG 1.4.12 has it. */
    static final String SPACED =
            """
            const sheet = new CSSStyleSheet();
            sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important;'
              + ' word-spacing: .16em !important; } p { margin-bottom: 2em !important; }');
            document.adoptedStyleSheets = [sheet];
            """;

    /** What is told by colour alone, and controls that have no border. */
    static final String FORCED =
            """
            const faults = matchMedia('(forced-colors: active)').matches ? [] : ['not forced'];
            for (const one of document.querySelectorAll('.chip, .square, .tag, .matrix tr:not(.area) td')) {
              if (one.checkVisibility() && !one.innerText.trim() && !one.matches('.square.unrated')) {
                faults.push('told by colour alone: ' + one.outerHTML.slice(0, 80));
              }
            }
            const controls = 'main .deed, main .second, input[type=text], input[type=date], input[type=password], select, textarea, .ratings label, .chip, .tag, .note, .fault';
            for (const one of document.querySelectorAll(controls)) {
              const look = getComputedStyle(one);
              if (one.checkVisibility() && (parseFloat(look.borderLeftWidth) < 1
                  || look.borderLeftStyle === 'none' || look.borderLeftColor === getComputedStyle(document.body).backgroundColor)) {
                faults.push('no border: ' + one.outerHTML.slice(0, 80));
              }
            }
            for (const one of document.querySelectorAll('[aria-current]')) {
              const look = getComputedStyle(one);
              if (one.matches('.bar a, .tabs a, .all a') && look.fontWeight < 600) {
                faults.push('does not tell where one is: ' + one.outerHTML.slice(0, 80));
              }
            }
            return faults;
            """;

    /** What moves. */
    static final String STILL =
            """
            return [...document.querySelectorAll('body, body *')]
              .filter(one => {
                const look = getComputedStyle(one);
                return look.animationName !== 'none' && parseFloat(look.animationDuration) > 0
                  || parseFloat(look.transitionDuration) > 0 || look.scrollBehavior === 'smooth';
              })
              .map(one => 'moves: ' + one.outerHTML.slice(0, 80))
              .concat(document.getAnimations().map(one => 'moves: ' + one.id));
            """;

    private PageScripts() {}
}
