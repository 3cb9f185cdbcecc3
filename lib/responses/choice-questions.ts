import { html, type Markup } from "@/lib/platform/html";
import type { PostedForm } from "./schema";
import { type ScoreScale, stepsOf } from "./score-scale";

type Field = {
  readonly name: string;
  readonly text: string;
  readonly given: PostedForm;
  readonly problems: PostedForm;
};

/** A question answered by one number of a scale, with words for its two ends only. */
export function scaleQuestion(
  field: Field & { readonly scale: ScoreScale; readonly isLead: boolean },
): Markup {
  const { name, scale } = field;
  const steps = stepsOf(scale);
  const ends = html`<p class="ends" id="${name}-ends"><span>${scale.low}: ${scale.lowWords}</span><span>${scale.high}: ${scale.highWords}</span></p>`;
  return group(field, {
    leads: field.isLead,
    describedBy: `${name}-ends`,
    after: ends,
    picks: steps.map((step) => [String(step), String(step)]),
  });
}

/** A question answered by one of a few words. */
export function choiceQuestion(
  field: Field & { readonly choices: readonly (readonly [string, string])[] },
): Markup {
  return group(field, { leads: false, picks: field.choices });
}

type Group = {
  readonly leads: boolean;
  readonly picks: readonly (readonly [value: string, label: string])[];
  readonly describedBy?: string;
  readonly after?: Markup;
};

function group({ name, text, given, problems }: Field, { leads, picks, describedBy, after }: Group): Markup {
  const problem = problems[name];
  const descriptions = [problem && `${name}-problem`, describedBy].filter(Boolean).join(" ");
  return html`<fieldset${descriptions && html` aria-describedby="${descriptions}"`}>
<legend dir="auto">${leads ? html`<h1>${text}</h1>` : text}</legend>
${problem && html`<p class="wrong" id="${name}-problem">${problem}</p>`}
<div class="scale n${picks.length}">
${picks.map(
  ([value, label], i) =>
    html`<label class="pick"><input type="radio" name="${name}" value="${value}"${i === 0 && html` required`}${given[name] === value && html` checked`}${problem && i === 0 && html` autofocus`}><span>${label}</span></label>
`,
)}</div>
${after}
</fieldset>
`;
}
