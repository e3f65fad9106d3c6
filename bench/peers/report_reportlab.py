"""The report as somebody who knows ReportLab would write it: report_reportlab.py SET OUT.pdf. Untagged."""
import sys
from reportlab.graphics.shapes import Drawing, Line, Polygon, String
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle
from audit_set import COLOURS, SIGNS, VALUES, read, web

FONTS = "src/main/resources/fonts/"
WIDE = 14


def chart(cells):
    drawing = Drawing(250, 180)
    def moved(points):
        return [v for x, y in points for v in (125 + x, 90 + y)]
    for level in (1, 0.5, 0):
        drawing.add(Polygon(moved(web([level] * len(cells), 70)), fillColor=None, strokeColor=colors.grey))
    for i, (x, y) in enumerate(web([1] * len(cells), 70)):
        drawing.add(Line(125, 90, 125 + x, 90 + y, strokeColor=colors.lightgrey))
        drawing.add(String(125 + x * 1.15, 88 + y * 1.15, cells[i][0], fontName="Text", fontSize=7, textAnchor="middle"))
    drawing.add(Polygon(moved(web([VALUES.get(c[1]) for c in cells], 70)), fillColor=None,
                        strokeColor=colors.HexColor("#0072b2"), strokeWidth=1.5))
    return drawing


def main(folder, out):
    pdfmetrics.registerFont(TTFont("Text", FONTS + "SourceSans3_400Regular.ttf"))
    pdfmetrics.registerFont(TTFont("Signs", FONTS + "DejaVuSans.ttf"))
    styles = getSampleStyleSheet()
    for style in styles.byName.values():
        style.fontName = "Text"
    units = read(folder)
    names = list(units)
    objectives = [cell[0] for cell in units[names[0]]]
    story = [Paragraph("Granskningar i %d kommuner" % len(names), styles["Title"]), PageBreak()]
    for start in range(0, len(names), WIDE):
        part = names[start:start + WIDE]
        data = [[""] + [name[:6] for name in part]]
        look = [("GRID", (0, 0), (-1, -1), 0.5, colors.grey), ("FONT", (0, 0), (-1, -1), "Text", 7),
                ("FONT", (1, 1), (-1, -1), "Signs", 8)]
        for row, objective in enumerate(objectives, 1):
            data.append([objective] + [SIGNS.get(units[name][row - 1][1], "–") for name in part])
            for column, name in enumerate(part, 1):
                colour = COLOURS.get(units[name][row - 1][1])
                if colour:
                    look.append(("BACKGROUND", (column, row), (column, row), colors.HexColor(colour)))
        table = Table(data, repeatRows=1)
        table.setStyle(TableStyle(look))
        story += [table, Spacer(1, 12)]
    small = styles["BodyText"]
    small.fontSize = 8
    for name in names:
        story += [PageBreak(), Paragraph(name, styles["Heading2"]), chart(units[name])]
        data = [["Kontrollmål", "Bedömning", "Iakttagelse och källa"]]
        for objective, rating, rationale, source in units[name]:
            data.append([objective, rating, Paragraph(rationale + " (" + source + ")", small)])
        table = Table(data, colWidths=(70, 70, 330), repeatRows=1)
        table.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.grey), ("FONT", (0, 0), (-1, -1), "Text", 8)]))
        story.append(table)
    SimpleDocTemplate(out, pagesize=A4).build(story)


main(*sys.argv[1:])
