package footnote.reader;

import footnote.model.Language;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of each language that hold sentences together and say nothing by themselves, question words among them; folded. */
final class FunctionWords {
    private static final Map<Language, Set<String>> WORDS = Map.ofEntries(
            Map.entry(Language.ENGLISH, words("""
                    the a an of in on at to for from by with and or is are was were be been has have had do does did what who
                    whom when where why how which that this it its he she they his her their as not many much long will would
                    """)),
            Map.entry(Language.GERMAN, words("""
                    der die das den dem des ein eine einen einem einer eines und oder aber in im an am auf aus bei mit nach
                    von vom vor zu zum zur für über unter um durch gegen ohne bis seit ist sind war waren sein wird werden
                    wurde wurden hat haben hatte hatten kann können konnte soll sollen will wollen muss nicht kein keine sich
                    er sie es wir ihr ihre sein seine wer wen wem was wann wo warum wie viel viele welche welcher welches
                    welchen wieso weshalb worüber wovon wohin woher lange groß hoch als auch noch nur so dass es gab gibt
                    """)),
            Map.entry(Language.FRENCH, words("""
                    le la les l un une des du de d et ou mais en dans à au aux sur sous par pour avec sans chez vers entre est
                    sont était étaient été être a ont avait avaient avoir sera seront fait ne pas n qu que qui quoi quand où
                    pourquoi comment combien quel quelle quels quelles il elle ils elles on ce cette ces cet son sa ses leur
                    leurs se s y c j t m plus très aussi depuis lors dit est-ce
                    """)),
            Map.entry(Language.SPANISH, words("""
                    el la los las un una unos unas de del al a en y o pero con sin por para sobre entre desde hasta es son era
                    eran fue fueron ser está están estaba ha han había habían haber tiene tienen se su sus lo le les no qué que
                    quién quien quiénes cuándo cuando dónde donde por qué cómo como cuánto cuánta cuántos cuántas cuál cuáles
                    este esta estos estas ese esa hay más muy también según
                    """)),
            Map.entry(Language.ITALIAN, words("""
                    il lo la i gli le un uno una di del della dei delle da dal in nel nella a al alla su con per tra e o ma è
                    sono era erano stato ha hanno aveva che chi cosa quando dove perché come quanto quanti quante quale quali
                    non si suo sua
                    """)),
            Map.entry(Language.PORTUGUESE, words("""
                    o a os as um uma de do da dos das em no na nos nas por para com sem e ou mas é são era foi foram tem têm
                    que quem quando onde porquê como quanto quantos quantas qual quais não se seu sua
                    """)),
            Map.entry(Language.DUTCH, words("""
                    de het een van in op aan te voor met door bij uit naar en of maar is zijn was waren heeft hebben had wordt
                    werd wie wat wanneer waar waarom hoe hoeveel welke niet er zich
                    """)),
            Map.entry(Language.RUSSIAN, words("""
                    и в во не что он на я с со как а то все она так его но да к ко у же за бы по из от о об до для или ни был
                    была было были есть быть это этот эта эти кто когда где почему сколько какой какая какое какие каким каких
                    чей куда откуда зачем ли их её ей им при после перед под над между через чем будет будут
                    """)),
            Map.entry(Language.UKRAINIAN, words("""
                    і й та в у на з із зі до не що за про як це від для по а але або чи він вона воно вони його її їх був була
                    було були є бути хто коли де чому скільки який яка яке які яким яких чий куди звідки навіщо при після
                    перед під над між через буде будуть цей ця ці
                    """)),
            Map.entry(Language.ARABIC, words("""
                    في من إلى على عن مع هو هي هم هذا هذه ذلك تلك التي الذي الذين ما ماذا من متى أين لماذا كيف كم هل أي كان كانت
                    يكون قد لقد لم لن لا و أو ثم أن إن بعد قبل عند بين حتى منذ كل بها به له لها
                    """)),
            Map.entry(Language.TURKISH, words("""
                    ve veya ama ile için bir bu şu o da de mi mı mu mü ki ne kim kimi kime kimin nerede nereye nereden zaman
                    neden niçin niye nasıl kaç kadar hangi olan olarak oldu olduğu var yok çok daha en gibi göre sonra önce
                    her değil idi ise
                    """)));

    private FunctionWords() {}

    static Set<String> of(Language language) {
        return WORDS.getOrDefault(language, Set.of());
    }

    private static Set<String> words(String block) {
        return Arrays.stream(block.strip().split("\\s+", -1)).map(Words::fold).collect(Collectors.toSet());
    }
}
