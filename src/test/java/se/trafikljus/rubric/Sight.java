package se.trafikljus.rubric;

/**
 * How eyes see colours: the full colour blindnesses as matrices over linear RGB, by Machado,
 * Oliveira and Fernandes (2009), severity 1.
 */
enum Sight {
    NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
    PROTANOPIA(
            0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
            1.051998),
    DEUTERANOPIA(
            0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940,
            0.968881),
    TRITANOPIA(
            1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367,
            0.303900),
    GREYSCALE(
            0.2126729, 0.7151522, 0.0721750, 0.2126729, 0.7151522, 0.0721750, 0.2126729, 0.7151522,
            0.0721750);

    private final double[] matrix;

    Sight(double... matrix) {
        this.matrix = matrix;
    }

    /** A colour {@code #RRGGBB} as these eyes, or this paper, take it. */
    Lab sees(String hex) {
        double[] rgb = {linear(hex, 1), linear(hex, 3), linear(hex, 5)};
        double[] seen = new double[3];
        for (int row = 0; row < 3; row++) {
            double sum = 0;
            for (int column = 0; column < 3; column++) {
                sum += matrix[3 * row + column] * rgb[column];
            }
            seen[row] = Math.min(1, Math.max(0, sum));
        }
        return Lab.of(seen);
    }

    private static double linear(String hex, int at) {
        double share = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
