import { html, type Markup } from "@/lib/platform/html";

type Field = {
  readonly name: string;
  readonly text: Markup;
  readonly isNeeded: boolean;
  readonly given: string | undefined;
  readonly problem: string | undefined;
};

type Pick = {
  readonly value: string;
  readonly label: string;
  /** By what the page's style knows it when it is chosen. */
  readonly mark?: string;
};

type Scale = { readonly picks: readonly Pick[]; readonly ends?: readonly [low: string, high: string] };

/** A question answered by one of a few numbers or words, with words for the two ends of a scale only. */
export function choiceQuestion(
  { name, text, isNeeded, given, problem }: Field,
  { picks, ends }: Scale,
): Markup {
  const descriptions = [problem && `${name}-problem`, ends && `${name}-ends`].filter(Boolean).join(" ");
  return html`<fieldset${descriptions && html` aria-describedby="${descriptions}"`}>
<legend dir="auto">${text}</legend>
${problem && html`<p class="wrong" id="${name}-problem">${problem}</p>`}
<div class="scale n${picks.length}">
${picks.map(
  ({ value, label, mark }, i) =>
    html`<label class="pick"><input type="radio" name="${name}" value="${value}"${mark && html` class="${mark}"`}${isNeeded && i === 0 && html` required`}${given === value && html` checked`}${problem && i === 0 && html` autofocus`}><span>${label}</span></label>
`,
)}</div>
${ends && html`<p class="ends" id="${name}-ends"><span>${ends[0]}</span><span>${ends[1]}</span></p>`}
</fieldset>
`;
}

type Tick = { readonly name: string; readonly text: string; readonly isTicked: boolean };

/** A question answered by any number of ticks. */
export function ticksQuestion(text: Markup, ticks: readonly Tick[]): Markup {
  return html`<fieldset>
<legend dir="auto">${text}</legend>
<div class="ticks">
${ticks.map(
  ({ name, text, isTicked }) =>
    html`<label class="check"><input type="checkbox" name="${name}" value="yes"${isTicked && html` checked`}> <span dir="auto">${text}</span></label>
`,
)}</div>
</fieldset>
`;
}
