package footnote.chat;

import footnote.model.StopSignal;
import footnote.phrases.Phrases;
import footnote.pipeline.AnswerWatch;
import java.util.ArrayList;
import java.util.List;

/** Shows an answer that a chat model is wording: of what it says, the sentences that are proved already, and a way to stop it. */
final class GrowingAnswer implements AnswerWatch {
    private final Live live;
    private final Phrases phrases;

    GrowingAnswer(Live live, Phrases phrases) {
        this.live = live;
        this.phrases = phrases;
    }

    @Override
    public void growing(List<String> proved) {
        List<Block> blocks = new ArrayList<>();
        proved.forEach(sentence -> blocks.add(Block.line(sentence)));
        String state = proved.isEmpty() ? phrases.text("live.begun") : phrases.text("live.growing");
        blocks.add(Block.paragraph(new Inline.Italic(state)));
        Button stop = new Button(phrases.text("live.stop-button"), new ButtonAction.Stop(live.number()));
        live.show(new Reply(blocks, List.of(List.of(stop))));
    }

    @Override
    public StopSignal stop() {
        return live.stop();
    }
}
