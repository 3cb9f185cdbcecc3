/**
 * The one style of a respondent's page. The scale has no colour: that would lead the answer. Which questions and wordings a client sees
 * follows the chosen score (d, s, p: detractor, passive, promoter); a browser that cannot look at it shows all questions, worded neutrally.
 */
export const PAGE_STYLE = `
:root{--ink:#1d2433;--paper:#fbf9f5;--line:#8a8f9a;--soft:#565d6b;--fill:#fff;--brick:#b3402e;--rule:#e6e1d8}
@media(prefers-color-scheme:dark){:root{--ink:#f1eee8;--paper:#12161f;--line:#7f8696;--soft:#b3b8c4;--fill:#1a202c;--brick:#f08a78;--rule:#2b3444}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:44rem;padding:1.25rem 1rem 2.5rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
header{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem .75rem;margin:0 0 1.5rem;padding:0 0 .75rem;border-block-end:3px solid var(--brand,var(--rule))}
header p{margin:0;font-weight:600}
header img{width:auto;height:auto;max-width:100%;max-height:3rem}
h1{margin:0 0 1rem;padding:0;font-size:1.5rem;line-height:1.3;font-weight:600}
.said{margin:0 0 1rem;padding-inline-start:.75rem;border-inline-start:3px solid var(--rule);font-family:Newsreader,Georgia,serif;white-space:pre-line}
.said.ours{font-family:inherit}
h2{margin:2rem 0 .5rem;font-size:1.125rem;line-height:1.4}
p{margin:0 0 1rem}
fieldset{margin:0 0 1.75rem;padding:0;border:0;min-width:0}
legend,.question{display:block;margin:0 0 .5rem;padding:0;font-weight:600}
legend h1{margin:0 0 .5rem}
.scale{display:grid;grid-template-columns:repeat(6,minmax(44px,1fr));gap:.25rem}
.n5{grid-template-columns:repeat(5,minmax(44px,1fr));max-width:24rem}
.n2{grid-template-columns:repeat(2,minmax(44px,1fr));max-width:14rem}
.n7{grid-template-columns:repeat(4,minmax(44px,1fr))}
@media(min-width:23rem){.n7{grid-template-columns:repeat(7,minmax(44px,1fr))}}
@media(min-width:40rem){.n11{grid-template-columns:repeat(11,minmax(44px,1fr))}}
.pick{position:relative;display:block;min-height:44px}
.pick input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.pick span{display:flex;align-items:center;justify-content:center;min-height:44px;border:1px solid var(--line);border-radius:8px;background:var(--fill)}
.pick input:checked+span{background:var(--ink);border-color:var(--ink);color:var(--paper);font-weight:600}
:is(a,button,textarea,select,input):focus-visible,.pick input:focus-visible+span{outline:3px solid var(--ink);outline-offset:2px}
.ends{display:flex;justify-content:space-between;gap:1rem;margin:.4rem 0 0;color:var(--soft);font-size:.9375rem}
.ends span:last-child{text-align:end}
textarea,.text,select{display:block;width:100%;margin:0 0 1.25rem;padding:.625rem .75rem;border:1px solid var(--line);border-radius:8px;background:var(--fill);color:inherit;font:inherit;min-height:44px}
.text,select{max-width:24rem}
.check{display:flex;align-items:flex-start;gap:.75rem;min-height:44px;padding:.625rem 0;margin:0 0 1.25rem}
.ticks .check{margin:0}
.check input{flex:none;width:24px;height:24px;margin:0;accent-color:var(--ink)}
button{min-height:48px;min-width:8rem;padding:.5rem 1.5rem;border:1px solid var(--brand,var(--ink));border-radius:8px;background:var(--brand,var(--ink));color:var(--on-brand,var(--paper));font:inherit;font-weight:600;cursor:pointer}
.wrong{color:var(--brick);font-weight:600}
.done{padding-inline-start:.75rem;border-inline-start:3px solid var(--ink);font-weight:600}
footer{margin:2.5rem 0 0;color:var(--soft);font-size:.875rem}
footer p{margin:0}
a{color:inherit;display:inline-block;padding:.8rem 0}
nav a{min-width:44px}
nav ul{display:flex;flex-wrap:wrap;gap:0 1.25rem;margin:0;padding:0;list-style:none}
[hidden],.w{display:none}
.w.n{display:inline}
@supports selector(:has(*)){
.only,form:has(:is(.d,.s,.p):checked) .w{display:none}
form:has(.d:checked) .only.d,form:has(.s:checked) .only.s,form:has(.p:checked) .only.p{display:block}
form:has(.d:checked) .w.d,form:has(.s:checked) .w.s,form:has(.p:checked) .w.p{display:inline}
}
@media(forced-colors:active){.pick input:checked+span{outline:3px solid Highlight}}
`;
