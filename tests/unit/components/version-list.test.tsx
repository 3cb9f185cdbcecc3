import { MantineProvider } from "@mantine/core";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { VersionList } from "@/components/surveys/version-list";

const now = new Date("2026-11-22T10:00:00Z");

function pageOf(...numbers: readonly number[]) {
  const versions = numbers.map((number) => ({
    id: `v${number}`,
    number,
    publishedAt: now,
    languages: ["en", "de"] as const,
    campaigns: number,
  }));
  return renderToStaticMarkup(
    <MantineProvider>
      <VersionList surveyId="s" versions={versions} now={now} timeZone="UTC" />
    </MantineProvider>,
  ).replaceAll("<!-- -->", "");
}

test("each version is named with its languages and how many campaigns use it", () => {
  const page = pageOf(2, 1);
  for (const words of ["Version 2", "English and German", "2 campaigns", "1 campaign"])
    expect(page).toContain(words);
  expect(page).not.toContain("Only the latest");
});

test("those that are not listed are spoken of, and the way to them is there", () => {
  const page = pageOf(9, 8);
  expect(page).toContain("Only the latest 2 are listed.");
  expect(page).toContain('href="/surveys/s/versions/7"');
});
