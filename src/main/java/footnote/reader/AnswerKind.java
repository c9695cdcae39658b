package footnote.reader;

import footnote.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What kind of thing a question asks for, and where a sentence holds one. */
enum AnswerKind {
    PERSON("\\b(who|whom|whose)\\b", ""),
    DURATION(
            "\\bhow long\\b(?! ago)|\\bwhat length of time\\b|\\bhow many (hours|minutes|days|weeks|months|years)\\b",
            Parts.NUMBER
                    + "[\\s-](?:and a half[\\s-])?(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?)\\b"
                    + "(?: and (?:a half|" + Parts.NUMBER + "(?: \\p{L}+)?))?"),
    DATE(
            "\\b(when|what (date|day|year|time|month)|which (date|day|year|month)|since when|how long ago)\\b",
            Parts.DATE),
    MONEY(
            "\\bhow (much|expensive)\\b|\\bwhat (price|cost|sum|amount|budget)\\b|\\bcosts?\\b",
            "[$€£¥]\\s?\\d[\\d.,]*(?: ?(?:million|billion|trillion|bn|m|k))?\\b|" + Parts.NUMBER
                    + " (?:euros?|dollars?|pounds?|crowns?|yen|francs?|marks?|per ?cent|percent|tonnes?|kilometres?|litres?|metres?)\\b|"
                    + "\\d[\\d.,]{0,30}\\s?(?:%|€|£)"),
    COUNT(
            "\\bhow (many|old|far|high|deep|big|large|fast|tall)\\b|\\bwhat (number|percentage|share|score|proportion)\\b",
            Parts.NUMBER + "\\b"),
    PLACE(
            "\\bwhere\\b|\\b(which|what) (city|country|town|place|venue|palace|building|street|port|village|region)\\b",
            "(?<=\\b(?:in|at|near|from|to|on|outside|inside|of) (?:the )?)(?:\\p{Lu}[\\p{L}'’-]+)(?: (?:of (?:the )?)?\\p{Lu}[\\p{L}'’-]+)*+"),
    REASON(
            "\\bwhy\\b|\\bwhat (was|is|were) the (reason|cause)|\\bhow come\\b|\\bwhat caused\\b|\\bwhat for\\b",
            "\\b(?:because|due to|owing to|so that|in order to|as a result of|after|since|caused by|blamed|citing|reason|to avoid|to ensure|following|aimed at)\\b.*"),
    YES_NO("^(?:and |but |so )?(did|does|do|was|were|is|are|has|have|had|will|would|can|could|should)\\b", ""),
    OTHER("", "");

    private final Pattern asks;
    private final Pattern answers;

    AnswerKind(String asks, String answers) {
        this.asks = Pattern.compile(asks, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        this.answers = Pattern.compile(answers, this.name().equals("PLACE") ? 0 : Pattern.CASE_INSENSITIVE);
    }

    /** The kind that a question asks for, by its last sentence. */
    static AnswerKind of(String question) {
        String folded = question.strip().toLowerCase(Locale.ROOT);
        if (YES_NO.asks.matcher(folded).find()) {
            return YES_NO;
        }
        for (AnswerKind kind : values()) {
            if (kind != OTHER && kind != YES_NO && kind.asks.matcher(folded).find()) {
                return kind;
            }
        }
        return OTHER;
    }

    /** Whether a sentence can be told to hold an answer of this kind. */
    boolean isSpecific() {
        return this != YES_NO && this != OTHER;
    }

    /** Whether few sentences hold a thing of this kind, so that holding one tells much. */
    boolean isRare() {
        return this == DURATION || this == DATE || this == MONEY || this == COUNT;
    }

    /** Where a sentence holds things of this kind, in order, without overlaps. */
    List<Span> in(String sentence) {
        if (this == PERSON) {
            return People.in(sentence);
        }
        List<Span> spans = new ArrayList<>();
        if (isSpecific()) {
            Matcher matcher = answers.matcher(sentence);
            while (matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    spans.add(new Span(matcher.start(), matcher.end()));
                }
            }
        }
        return spans;
    }

    /** Pieces of the patterns above. */
    private static final class Parts {
        static final String NUMBER =
                "(?:\\b\\d[\\d.,]{0,30}\\d|\\b\\d|\\b(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?(?:one|two|three|four|five|six"
                        + "|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty"
                        + "|thirty|forty|fifty|sixty|seventy|eighty|ninety|half a|a dozen|dozens|hundreds?|thousands?|several|a few|a))"
                        + "(?: (?:hundred|thousand|million|billion|and a half)){0,4}";
        private static final String MONTH =
                "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.)";
        static final String DATE = "\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?" + MONTH + "(?:,? \\d{4})?|\\b" + MONTH
                + "(?: \\d{1,2}(?:st|nd|rd|th)?)?(?:,? \\d{4})?\\b|\\b(?:early |late |last |next |this ){0,3}(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
                + "(?: (?:morning|afternoon|evening|night))?\\b|\\b(?:19|20)\\d{2}\\b|\\b(?:yesterday|today|tomorrow|tonight|overnight)\\b|"
                + "\\b(?:last|next|this) (?:week|month|year|spring|summer|autumn|winter)\\b|\\b\\d{1,2}(?:[:.]\\d{2})? ?(?:a\\.m\\.|p\\.m\\.|am\\b|pm\\b)|\\b\\d{1,2}[:.]\\d{2}\\b|"
                + "\\bshortly (?:before|after) (?:midnight|noon|dawn|dusk)\\b|\\b(?:at|before|after) (?:midnight|noon|dawn|dusk)\\b";

        private Parts() {}
    }
}
