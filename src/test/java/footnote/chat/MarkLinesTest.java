package footnote.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footnote.chat.MessageText.Mark;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkLinesTest {

    @Test
    void readsMarksAsTheyWereWritten() {
        List<Mark> marks =
                List.of(new Mark("bold", 0, 3, ""), new Mark("date_time", 4, 9, "{\"unix_time\":1, \"a\":\"b c\"}"));

        assertThat(MarkLines.read(MarkLines.written(marks))).isEqualTo(marks);
        assertThat(MarkLines.read("")).isEmpty();
    }

    @Test
    void refusesALineThatIsNone() {
        assertThatThrownBy(() -> MarkLines.read("bold 1")).hasMessageContaining("'bold 1'");
    }
}
