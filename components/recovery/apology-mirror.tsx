import type { ApologyFinding } from "@/lib/recovery/apology-coach";
import classes from "./apology-composer.module.css";

type Props = { text: string; findings: readonly ApologyFinding[] };

/** The draft again, unseen, behind the field it is typed into: only the lines under flagged words show. The list beside it says the same in words. */
export function ApologyMirror({ text, findings }: Props) {
  const pieces: { at: number; words: string; level: string | null }[] = [];
  let at = 0;
  for (const { start, end, level } of findings) {
    // Of findings on the same words the first is enough.
    if (start < at) continue;
    pieces.push({ at, words: text.slice(at, start), level: null });
    pieces.push({ at: start, words: text.slice(start, end), level });
    at = end;
  }
  pieces.push({ at, words: text.slice(at), level: null });
  return (
    <div className={classes.mirror} aria-hidden="true" dir="auto">
      {pieces.map(({ at: place, words, level }) =>
        level ? (
          <mark key={`${place} ${level}`} data-level={level}>
            {words}
          </mark>
        ) : (
          <span key={`${place} plain`}>{words}</span>
        ),
      )}
    </div>
  );
}
