package footnote.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Knows the months by their names, in the languages of most news sites. */
final class MonthNames {
    private static final List<String> NAMES = List.of(
            "jan january januar jänner jaenner janvier janv enero ene gennaio gen janeiro januari stycznia styczeń tammikuuta ocak"
                    + " января январь січня ledna januára ianuarie siječnja jaanuar يناير جانفي",
            "feb february februar feber février fevrier févr fevr febrero febbraio fevereiro fev februari lutego luty helmikuuta şubat"
                    + " февраля февраль лютого února februára februarie veljače فبراير شباط فيفري",
            "mar march märz maerz mär mrz mars marzo março marco maart mrt marca marzec maaliskuuta mart марта март березня března martie"
                    + " ožujka marts مارس آذار",
            "apr april avril avr abril abr aprile kwietnia kwiecień huhtikuuta nisan апреля апрель квітня dubna apríla aprilie travnja أبريل إبريل ابريل نيسان أفريل",
            "may mai mayo maggio mag maio mei maja maj toukokuuta mayıs мая май травня května mája svibnja مايو أيار ماي",
            "jun june juni juin junio giugno giu junho czerwca czerwiec kesäkuuta haziran июня июнь червня června júna iunie lipnja jún يونيو حزيران جوان",
            "jul july juli juillet juil julio luglio lug julho lipca lipiec heinäkuuta temmuz июля июль липня července júla iulie srpnja يوليو يوليوز تموز جويلية",
            "aug august août aout agosto ago augusti augustus sierpnia sierpień elokuuta ağustos августа август серпня srpna augusta"
                    + " kolovoza أغسطس اغسطس غشت أوت",
            "sep sept september septembre septiembre setiembre settembre set setembro września wrzesień syyskuuta eylül сентября сентябрь"
                    + " вересня září septembra septembrie rujna سبتمبر أيلول شتنبر",
            "oct october okt oktober octobre octubre ottobre ott outubro out października październik lokakuuta ekim октября октябрь жовтня"
                    + " října októbra octombrie listopada أكتوبر اكتوبر",
            "nov november novembre noviembre novembro listopada listopad marraskuuta kasım ноября ноябрь листопада novembra noiembrie"
                    + " studenoga نوفمبر نونبر",
            "dec december dez dezember décembre decembre déc diciembre dic dicembre dezembro grudnia grudzień joulukuuta aralık декабря"
                    + " декабрь грудня prosince decembra decembrie prosinca ديسمبر دجنبر");
    private static final Map<String, Integer> MONTHS = months();

    private MonthNames() {}

    /** 1 to 12, or 0 for a word that names no month. */
    static int month(String name) {
        return MONTHS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
    }

    /** A name that two languages give to different months is read as its later entry. */
    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (int i = 0; i < NAMES.size(); i++) {
            for (String name : NAMES.get(i).split(" ", -1)) {
                months.put(name, i + 1);
            }
        }
        return Map.copyOf(months);
    }
}
