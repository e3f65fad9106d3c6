package se.trafikljus.report.docx;

/**
 * How words differ from what their paragraph's style says.
 *
 * @param colour six hexadecimal digits; empty for the style's own
 * @param halfPoints the size; 0 for the style's own
 * @param hidden Word keeps them, but shows them only where it shows all marks
 */
record Ink(String colour, int halfPoints, boolean hidden) {

    static final Ink PLAIN = new Ink("", 0, false);

    Ink inColour(String hex) {
        return new Ink(hex, halfPoints, hidden);
    }

    Ink sized(int size) {
        return new Ink(colour, size, hidden);
    }

    Ink unseen() {
        return new Ink(colour, halfPoints, true);
    }

    /**
     * The properties of a run.
     *
     * @param style of characters; empty for none
     */
    void write(Xml xml, String style) {
        if (style.isEmpty() && equals(PLAIN)) {
            return;
        }
        xml.open("w:rPr");
        if (!style.isEmpty()) {
            xml.value("w:rStyle", style);
        }
        if (hidden) {
            xml.empty("w:vanish");
        }
        if (!colour.isEmpty()) {
            xml.value("w:color", colour);
        }
        if (halfPoints > 0) {
            xml.value("w:sz", Integer.toString(halfPoints));
            xml.value("w:szCs", Integer.toString(halfPoints));
        }
        xml.close();
    }
}
