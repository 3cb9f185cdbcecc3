import classes from "./mail-frame.module.css";

type Props = {
  /** A mail's HTML, from wherever. */
  html: string;
  title: string;
  /** In CSS; all there is unless told. */
  width?: string;
};

/**
 * A mail as an inbox shows it, in a frame that may run no script, send no form and reach nothing of the page around it.
 * Its links open in a tab of their own, as those of a mail do.
 */
export function MailFrame({ html, title, width }: Props) {
  return (
    <iframe
      className={classes.frame}
      style={{ width }}
      title={title}
      srcDoc={`<base target="_blank">${html}`}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      referrerPolicy="no-referrer"
    />
  );
}
