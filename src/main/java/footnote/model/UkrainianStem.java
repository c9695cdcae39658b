package footnote.model;

import java.util.List;

/** Cuts the endings of Ukrainian words off, so that the forms of a word look the same. */
public final class UkrainianStem {
    private static final int SHORTEST = 3;

    /** Longest first. */
    private static final List<String> ENDINGS = List.of(
            "увалися", "увалась", "ювалися", "уватися", "остями", "істю", "ування", "ювання", "ювати", "увати", "ували",
            "ювали", "івська", "ського", "ському", "ськими", "ською", "ських", "ський", "ська", "ське", "ські", "ості",
            "ість", "ення", "ення", "ання", "ого", "ому", "ими", "іми", "ами", "ями", "ові", "еві", "єві", "ної", "них",
            "ній", "ною", "ний", "лися", "лась", "лося", "вся", "ться", "тися", "ати", "яти", "ити", "іти", "али",
            "яли", "или", "іли", "ала", "яла", "ила", "іла", "ало", "яло", "ило", "ило", "ія", "ії", "ію", "ією", "ій",
            "ої", "ою", "ею", "єю", "ом", "ем", "єм", "ам", "ям", "ах", "ях", "ів", "їв", "ий", "их", "им", "ім", "ав",
            "яв", "ив", "ів", "ть", "ку", "ці", "а", "я", "о", "е", "є", "и", "і", "ї", "у", "ю", "ь", "й");

    private UkrainianStem() {}

    /** The stem of a word in small letters. */
    public static String of(String word) {
        String plain = word.replace("'", "").replace("’", "").replace("ʼ", "").replace('ґ', 'г');
        for (String ending : ENDINGS) {
            if (plain.length() - ending.length() >= SHORTEST && plain.endsWith(ending)) {
                return plain.substring(0, plain.length() - ending.length());
            }
        }
        return plain;
    }
}
