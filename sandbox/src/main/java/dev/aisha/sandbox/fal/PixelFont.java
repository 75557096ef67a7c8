package dev.aisha.sandbox.fal;

import java.awt.Graphics2D;
import java.util.Locale;

/// Five by seven dots a letter: a caption that needs no installed fonts, which slim containers
/// lack.
final class PixelFont {
    static final int COLUMNS = 6;
    static final int ROWS = 8;
    private static final String GLYPHS =
            "000000000000005F00000007000700147F147F14242A7F2A1223130864623649562050" // space to &
                    + "0008070300001C2241000041221C002A1C7F1C2A08083E080800807030000808080808" // '
                    // -
                    + "00006060002010080402" // . /
                    + "3E5149453E00427F400072494949462141494D331814127F102745454539" // 0-5
                    + "3C4A49493141211109073649494936464949291E" // 6-9
                    + "0000140000004034000000081422411414141414004122140802015909063E415D594E" // :
                    // @
                    + "7C1211127C7F494949363E414141227F4141413E7F494949417F090909013E41415173" // A-G
                    + "7F0808087F00417F41002040413F017F081422417F404040407F021C027F7F0408107F" // H-N
                    + "3E4141413E7F090909063E4151215E7F091929462649494932" // O-S
                    + "03017F01033F4040403F1F2040201F3F4038403F631408146303047804036159494D43"; // T-Z

    private PixelFont() {}

    /// How many letters fit into the width.
    static int fits(int width, int dot) {
        return Math.max(1, width / (COLUMNS * dot));
    }

    static void draw(Graphics2D pen, String text, int x, int y, int dot) {
        String upper = text.toUpperCase(Locale.ROOT);
        for (int i = 0; i < upper.length(); i++) {
            char letter = upper.charAt(i);
            int glyph = letter >= ' ' && letter <= 'Z' ? letter - ' ' : '?' - ' ';
            for (int column = 0; column < COLUMNS - 1; column++) {
                int at = (glyph * (COLUMNS - 1) + column) * 2;
                int dots = Integer.parseInt(GLYPHS, at, at + 2, 16);
                for (int row = 0; row < ROWS; row++) {
                    if ((dots >> row & 1) == 1) {
                        pen.fillRect(x + (i * COLUMNS + column) * dot, y + row * dot, dot, dot);
                    }
                }
            }
        }
    }
}
