/** Chat models built from the settings, their prompts, and what happens when they fail. */
@NullMarked
package footnote.llm;

import org.jspecify.annotations.NullMarked;
