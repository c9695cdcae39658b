package footnote.reader;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a question in another language than English asks for, as far as a sentence can show it: a number or a time. */
enum WantedKind {
    NUMBER(
            "wie ?viele?|wie (hoch|lange|groß|weit|alt|teuer)|combien|cuánt[oa]s?|quant[oiae]|quant[oa]s|hoeveel|сколько|скільки|كم|kaç|ne kadar",
            "\\p{Nd}|\\b(ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|hundert|tausend|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|cent|mille|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|cien|mil)\\b"
                    + "|\\b(два|две|три|четыре|пять|шесть|семь|восемь|девять|десять|двое|трое|сто|тысяч\\p{L}*|дві|чотири|п.?ять|шість|сім|вісім|дев.?ять|десять|двоє|троє|тисяч\\p{L}*)\\b"
                    + "|\\b(iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on|yüz|bin)\\b|(ثلاث|أربع|خمس|ست|سبع|ثمان|تسع|عشر|مئة|مائة|ألف|مليون)"),
    TIME(
            "wann|seit wann|bis wann|in welchem jahr|quand|en quelle année|cuándo|en qué año|quando|wanneer|когда|в каком году|коли|у якому році|متى|ne zaman|hangi yıl",
            "\\p{Nd}|\\b(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)\\b"
                    + "|\\b(понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау]|воскресенье|понеділок|вівторок|серед[ау]|четвер|п.?ятниц[юя]|субот[ау]|неділ[юя])\\b"
                    + "|\\b(pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar)\\b|(الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد)"
                    + "|\\b(gestern|heute|morgen|hier|demain|ayer|mañana|вчера|завтра|вчора|dün|yarın)\\b|(أمس|غدا)");

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private final Pattern asked;
    private final Pattern shown;

    WantedKind(String asked, String shown) {
        this.asked = Pattern.compile("(?<!\\p{L})(" + asked + ")(?!\\p{L})", FLAGS);
        this.shown = Pattern.compile(shown, FLAGS);
    }

    static Optional<WantedKind> of(String question) {
        return Arrays.stream(values())
                .filter(kind -> kind.asked.matcher(question).find())
                .findFirst();
    }

    boolean isShownBy(String sentence) {
        return shown.matcher(sentence).find();
    }
}
