import { html } from "@/lib/platform/html";
import { respondentFrame } from "./respondent-frame";

/** Asks whether to stop; the form leads to the page's own address. */
export function askToStopPage({ firm }: { firm: string }): string {
  return respondentFrame(
    { title: "Stop these e-mails", firm, draftKey: null },
    html`<h1>Stop these e-mails?</h1>
<p><bdi>${firm}</bdi> will not ask you for your opinion by e-mail again.</p>
<form method="post"><button type="submit">Stop these e-mails</button></form>`,
  );
}

/** Says that it is done. */
export function stoppedPage({ firm }: { firm: string }): string {
  return respondentFrame(
    { title: "These e-mails have stopped", firm, draftKey: null },
    html`<h1>These e-mails have stopped.</h1>
<p><bdi>${firm}</bdi> will not ask you for your opinion by e-mail again. You can close this page.</p>`,
  );
}
