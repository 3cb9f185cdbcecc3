import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { answerPage } from "@/lib/responses/answer-page";
import { unknownPage } from "@/lib/responses/closing-page";
import { PAGE_SCRIPT } from "@/lib/responses/page-script";
import { PAGE_STYLE } from "@/lib/responses/page-style";
import { printAnswerPreview } from "@/lib/responses/print-answer-preview";
import { npsContent } from "./survey-contents";

const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const logo = { id: "00000000-0000-7000-8000-000000000099", width: 32, height: 32, png: "iVBORw0KGgo=" };
const branded = { ...npsContent, brand: { name: null, colour: "#2a7068", logo } };

const print = (content: typeof npsContent) =>
  answerPage({
    link: "key.1token",
    firm: "Meridian",
    accountName: "Northwind",
    content,
    language: "en",
    languages: ["en"],
    draftKey: "draft:abc",
    nonce: "nonce",
    typed: {},
    problems: {},
    isCorrection: false,
  });

describe("the policy of a page", () => {
  test("lets exactly its script and its styles run", () => {
    const { html, policy } = print(branded);
    const [, own = ""] = /<style>(:root\{--brand[^<]+)<\/style>/.exec(html) ?? [];
    expect(html).toContain(`<script>${PAGE_SCRIPT}</script>`);
    expect(html).toContain(`<style>${PAGE_STYLE}</style>`);
    expect(policy).toContain(`script-src ${hash(PAGE_SCRIPT)};`);
    expect(policy).toContain(`style-src ${hash(PAGE_STYLE)} ${hash(own)};`);
    expect(policy).not.toContain("unsafe");
    expect(html).not.toMatch(/ style=| on[a-z]+=/);
  });

  test("lets evidence and the answer go home and nowhere else, and nobody frame it", () => {
    const { policy } = print(npsContent);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("form-action 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  test("allows a picture only where there is a logo", () => {
    expect(print(branded).policy).toContain("img-src data:");
    expect(print(npsContent).policy).not.toContain("img-src");
    expect(unknownPage("en").policy).not.toContain("img-src");
  });

  test("of a preview lets it send nothing and read nothing of the product", () => {
    const { html, policy } = printAnswerPreview({ content: branded, firm: "Meridian", score: "3" });
    expect(html).toContain('value="3" class="d" checked');
    expect(html).toContain('name="nonce" value=""');
    expect(policy).toContain("form-action 'none'");
    expect(policy).toContain("sandbox allow-scripts");
    expect(policy).not.toMatch(/connect-src|allow-same-origin/);
  });
});

test("a logo stands in the page itself, and the name of the firm beside it", () => {
  const { html } = print(branded);
  expect(html).toContain('<img src="data:image/png;base64,iVBORw0KGgo=" alt="" width="32" height="32">');
  expect(html).toContain("<p><bdi>Meridian</bdi></p>");
});
