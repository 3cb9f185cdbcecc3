import { MantineProvider } from "@mantine/core";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { AskedList } from "@/components/responses/asked-list";
import type { AskedOf } from "@/lib/responses/list-asked";

const now = new Date("2026-11-22T10:00:00Z");
const nothing = async () => ({ status: "idle" as const });

const invitation: AskedOf = {
  id: "018f0000-0000-7000-8000-000000000001",
  createdAt: now,
  campaign: { id: "018f0000-0000-7000-8000-000000000002", name: "Spring" },
  link: "open",
  state: null,
  responseId: null,
};

function pageOf(asked: readonly AskedOf[], { mayClose = true, most = 50 } = {}) {
  return renderToStaticMarkup(
    <MantineProvider>
      <AskedList asked={asked} now={now} timeZone="UTC" close={mayClose ? nothing : null} most={most} />
    </MantineProvider>,
  );
}

describe("closing a link", () => {
  it("takes two presses, and what cannot be undone is said before the second", () => {
    const page = pageOf([invitation]);
    expect(page).toMatch(
      /<details><summary[^>]*>Close the link<\/summary>[\s\S]*cannot be opened again[\s\S]*<\/details>/,
    );
    expect(page.slice(0, page.indexOf("<details>"))).not.toContain("<button");
    expect(page.indexOf("cannot be opened again")).toBeLessThan(page.indexOf("Close it for good"));
  });

  it("of an unanswered follow-up says what becomes of the case, of others not", () => {
    const followUp = { ...invitation, campaign: null };
    const ending = "The case will end without an answer.";
    expect(pageOf([followUp])).toContain(ending);
    expect(pageOf([invitation])).not.toContain(ending);
    expect(pageOf([{ ...followUp, state: "confirmed", responseId: invitation.id }])).not.toContain(ending);
  });

  it("is offered only where a link is open, to whoever may", () => {
    expect(pageOf([{ ...invitation, link: "gone" }])).not.toContain("Close");
    expect(pageOf([{ ...invitation, link: "gone" }])).toContain("the link is closed");
    expect(pageOf([invitation], { mayClose: false })).not.toContain("Close");
  });
});

it("says so where not everything that was asked is listed", () => {
  const other = { ...invitation, id: "018f0000-0000-7000-8000-000000000003" };
  expect(pageOf([invitation, other], { most: 2 })).toContain("Only the latest 2 are listed.");
  expect(pageOf([invitation, other])).not.toContain("Only the latest");
});
