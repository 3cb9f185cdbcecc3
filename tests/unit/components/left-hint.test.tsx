import { MantineProvider } from "@mantine/core";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { LeftHint } from "@/components/bounces/left-hint";

const AT = new Date("2026-03-02T09:00:00Z");

const dana = {
  id: "019c0000-0000-7000-8000-000000000001",
  name: "Dana Ruiz",
  state: "left",
  leftHint: null,
  leftHintAt: null,
  leftHintDismissedAt: null,
  leftSaidAt: AT,
  successorName: null,
  successorEmail: null,
} as const;

const print = (changes: Partial<Parameters<typeof LeftHint>[0]["contact"]> = {}) =>
  renderToStaticMarkup(
    <MantineProvider>
      <LeftHint contact={{ ...dana, ...changes }} timeZone="UTC" actions={null} />
    </MantineProvider>,
  );

describe("what is said of somebody who has left", () => {
  it("is their own word where they said it, and whom they named", () => {
    expect(print()).toContain("On 2 March 2026 <bdi>Dana Ruiz</bdi> said");
    expect(print()).toContain("They named no successor.");
    expect(print({ successorName: "Kim Lee", successorEmail: "kim@x.example" })).toContain(
      "They named <bdi>Kim Lee, kim@x.example</bdi> as successor.",
    );
  });

  it("is the automatic reply's where nobody said more", () => {
    const replied = { state: "active", leftSaidAt: null, leftHint: "I have left.", leftHintAt: AT } as const;
    expect(print(replied)).toContain("An automatic reply on 2 March 2026");
    expect(print(replied)).toContain("I have left.");
  });

  it("is nothing once it was seen", () => {
    expect(print({ leftHintDismissedAt: AT })).not.toContain("Dana");
  });
});
