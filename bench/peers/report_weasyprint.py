"""The report as somebody who knows WeasyPrint would write it: report_weasyprint.py SET OUT.pdf."""
import sys
from html import escape
from weasyprint import HTML
from audit_set import COLOURS, SIGNS, VALUES, read, web

WIDE = 14
STYLE = """
@page { size: A4; margin: 20mm; @bottom-right { content: counter(page) " av " counter(pages); } }
body { font: 9pt "Source Sans 3", sans-serif; } table { border-collapse: collapse; width: 100%; }
td, th { border: 0.5pt solid grey; padding: 2pt; } section { break-before: page; }
"""


def chart(cells):
    def points(values, radius=70):
        return " ".join("%.1f,%.1f" % (x, -y) for x, y in web(values, radius))
    rings = "".join('<polygon points="%s" fill="none" stroke="grey"/>' % points([v] * len(cells)) for v in (1, 0.5, 0))
    words = "".join('<text x="%.1f" y="%.1f" font-size="7" text-anchor="middle">%s</text>' % (x, -y, cells[i][0])
                    for i, (x, y) in enumerate(web([1] * len(cells), 82)))
    line = points([VALUES.get(cell[1]) for cell in cells])
    return ('<svg width="250" height="190" viewBox="-125 -95 250 190">%s%s<polygon points="%s" fill="none"'
            ' stroke="#0072b2" stroke-width="1.5"/></svg>' % (rings, words, line))


def matrix(units, part):
    head = "".join("<th>%s</th>" % escape(name[:6]) for name in part)
    body = ""
    for row, cell in enumerate(units[part[0]]):
        body += "<tr><th>%s</th>" % cell[0]
        for name in part:
            rating = units[name][row][1]
            body += '<td style="background:%s">%s</td>' % (COLOURS.get(rating, "white"), SIGNS.get(rating, "–"))
        body += "</tr>"
    return "<table><thead><tr><th></th>%s</tr></thead><tbody>%s</tbody></table><p></p>" % (head, body)


def page(name, cells):
    rows = "".join("<tr><th>%s</th><td>%s</td><td>%s (%s)</td></tr>" % (o, r, escape(t), escape(s)) for o, r, t, s in cells)
    return "<section><h2>%s</h2>%s<table><thead><tr><th>Kontrollmål</th><th>Bedömning</th><th>Iakttagelse och källa</th></tr></thead><tbody>%s</tbody></table></section>" % (escape(name), chart(cells), rows)


def main(folder, out):
    units = read(folder)
    names = list(units)
    parts = [matrix(units, names[i:i + WIDE]) for i in range(0, len(names), WIDE)]
    pages = [page(name, cells) for name, cells in units.items()]
    HTML(string="<html lang=sv><style>%s</style><h1>Granskningar i %d kommuner</h1><section>%s</section>%s</html>"
         % (STYLE, len(names), "".join(parts), "".join(pages))).write_pdf(out)


main(*sys.argv[1:])
