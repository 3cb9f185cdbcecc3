import classes from "./answer-preview.module.css";
import { DESKTOP_WIDTH, DevicePair, PHONE_WIDTH } from "./device-pair";

/** The answer page on a phone and on a desktop. Scores can be chosen, to see the question change with them; nothing is sent. */
export function AnswerPreview({ src }: { src: string }) {
  return (
    <DevicePair
      phone={<AnswerFrame src={src} title="The answer page on a phone" width={PHONE_WIDTH} />}
      desktop={<AnswerFrame src={src} title="The answer page on a desktop" width={DESKTOP_WIDTH} />}
    />
  );
}

function AnswerFrame({ src, title, width }: { src: string; title: string; width: string }) {
  return (
    <iframe className={classes.frame} style={{ width }} src={src} title={title} sandbox="allow-scripts" />
  );
}
