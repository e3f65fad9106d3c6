package se.trafikljus.exchange.table;

/** A colour in CIELAB under D65, where distances can be measured. */
record Lab(double lightness, double a, double b) {

    private static final double[] WHITE = {0.95047, 1, 1.08883};
    private static final double LINEAR_BELOW = 0.04045;

    /**
     * The sRGB colour of a number.
     *
     * @param rgb red, green and blue in a byte each: {@code 0xRRGGBB}
     */
    static Lab of(int rgb) {
        double red = linear(rgb >> 16 & 0xFF);
        double green = linear(rgb >> 8 & 0xFF);
        double blue = linear(rgb & 0xFF);
        double x = 0.4124564 * red + 0.3575761 * green + 0.1804375 * blue;
        double y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue;
        double z = 0.0193339 * red + 0.1191920 * green + 0.9503041 * blue;
        double fx = curve(x / WHITE[0]);
        double fy = curve(y / WHITE[1]);
        double fz = curve(z / WHITE[2]);
        return new Lab(116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz));
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= LINEAR_BELOW ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static double curve(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    /**
     * How different two colours look: CIEDE2000 with all weights 1 (Sharma, Wu and Dalal 2005).
     * About 1 is just visible; 100 lies between black and white.
     */
    double distance(Lab other) {
        double meanOfChroma = (Math.hypot(a, b) + Math.hypot(other.a, other.b)) / 2;
        double stretch = 1 + 0.5 * (1 - saturation(meanOfChroma));
        double chroma1 = Math.hypot(a * stretch, b);
        double chroma2 = Math.hypot(other.a * stretch, other.b);
        double hue1 = degrees(Math.atan2(b, a * stretch));
        double hue2 = degrees(Math.atan2(other.b, other.a * stretch));
        boolean grey = chroma1 * chroma2 == 0;

        double turn = grey ? 0 : turn(hue1, hue2);
        double lightnessApart = other.lightness - lightness;
        double chromaApart = chroma2 - chroma1;
        double hueApart = 2 * Math.sqrt(chroma1 * chroma2) * sin(turn / 2);

        double meanLightness = (lightness + other.lightness) / 2;
        double meanChroma = (chroma1 + chroma2) / 2;
        double meanHue = grey ? hue1 + hue2 : degrees(Math.toRadians(hue1 + turn / 2));

        double square = Math.pow(meanLightness - 50, 2);
        double lightnessTerm = lightnessApart / (1 + 0.015 * square / Math.sqrt(20 + square));
        double chromaTerm = chromaApart / (1 + 0.045 * meanChroma);
        double hueTerm = hueApart / (1 + 0.015 * meanChroma * hueWeight(meanHue));
        double rotation =
                -2
                        * saturation(meanChroma)
                        * sin(60 * Math.exp(-Math.pow((meanHue - 275) / 25, 2)));
        return Math.sqrt(
                lightnessTerm * lightnessTerm
                        + chromaTerm * chromaTerm
                        + hueTerm * hueTerm
                        + rotation * chromaTerm * hueTerm);
    }

    private static double turn(double from, double to) {
        double turn = to - from;
        if (turn > 180) {
            return turn - 360;
        }
        return turn < -180 ? turn + 360 : turn;
    }

    private static double hueWeight(double hue) {
        return 1
                - 0.17 * cos(hue - 30)
                + 0.24 * cos(2 * hue)
                + 0.32 * cos(3 * hue + 6)
                - 0.20 * cos(4 * hue - 63);
    }

    private static double saturation(double chroma) {
        double seventh = Math.pow(chroma, 7);
        return Math.sqrt(seventh / (seventh + Math.pow(25, 7)));
    }

    private static double degrees(double radians) {
        return (Math.toDegrees(radians) + 720) % 360;
    }

    private static double sin(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }

    private static double cos(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }
}
