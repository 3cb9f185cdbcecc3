import { expect, type Page, test } from "playwright/test";
import { directionOf, LANGUAGES, type Language } from "@/lib/languages/language";
import { pageWords } from "@/lib/languages/page-words";
import { expectAccessible, expectNoSidewaysScroll, listenForComplaints } from "./check-page";
import { speaker } from "./firms/people";
import { readMail } from "./mailbox";
import { product } from "./product";
import { readPage } from "./read-page";

test.describe.configure({ timeout: 120_000 });

const WORDS: Record<Language, string> = {
  en: "Nobody told us that the analyst had left.",
  de: "Niemand hat uns gesagt, dass die Analystin gegangen ist.",
  fr: "Personne ne nous a dit que l’analyste était partie.",
  es: "Nadie nos dijo que la analista se había ido.",
  nl: "Niemand heeft ons gezegd dat de analist weg was.",
  pt: "Ninguém nos disse que a analista tinha saído.",
  it: "Nessuno ci ha detto che l’analista se n’era andata.",
  ar: "لم يخبرنا أحد أن المحللة قد غادرت.",
};

for (const language of LANGUAGES) {
  test(`a client who reads ${language} gets mail and pages in it, and answers and says who is to be asked by keyboard alone`, async ({
    page,
  }) => {
    const complaints = listenForComplaints(page);
    const mail = await readMail(speaker(language), /./);
    expect(mail.html).toMatch(new RegExp(`<html[^>]* lang="${language}"`));
    await page.setContent(mail.html);
    await see(page, language, "mail", { isOurs: false });

    const link = new RegExp(`${product().url}/r/[^"\\s/]+`).exec(mail.html)?.[0] ?? "";
    await page.goto(`${link}/9`);
    await see(page, language, "promoter");
    await readPage(page);
    await answerByKeyboard(page, language);
    await expect(page.locator("h1")).toBeVisible();
    await expect(page).toHaveTitle(new RegExp(literally(pageWords(language).thanks.title)));
    await see(page, language, "thanks");
    await page.goto(link);
    await see(page, language, "correction");
    await page.goto(link.replace("/r/", "/u/"));
    await see(page, language, "preferences");
    await setPreferencesByKeyboard(page, language);
    await page.context().clearCookies();
    await page.goto(link);
    await see(page, language, "answered");
    await page.goto(`${product().url}/r/nobodys.1AAAAAAAAAAAAAAAAAAAAAAAAAAA?lang=${language}`);
    await see(page, language, "unknown");
    expect(complaints.filter((one) => !one.includes("404"))).toEqual([]);
  });
}

/** In a narrow window that is also what 1280 px at 400 % zoom leave: nothing sticks out, nobody is shut out. */
async function see(page: Page, language: Language, name: string, { isOurs = true } = {}) {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.setViewportSize({ width: 320, height: 640 });
  if (isOurs) {
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expect(page.locator("html")).toHaveAttribute("dir", directionOf(language));
  }
  await expectNoSidewaysScroll(page);
  // Our pages are looked through in client-every-page; mails are shown here.
  if (!isOurs) await expectAccessible(page);
  await page.screenshot({
    path: `tests/e2e/screenshots/language-${language}-${name}-320.png`,
    fullPage: true,
  });
}

/** Chooses the lowest score with the arrow keys, writes a sentence, and sends with Enter on the button: each in its turn of the Tab key. */
async function answerByKeyboard(page: Page, language: Language) {
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus")).toHaveAttribute("value", "9");
  // In a page that reads from right to left, too, the right and down arrows lead to the next score: they wrap from 10 to 0.
  for (let step = 0; step < 2; step += 1) await page.keyboard.press("ArrowDown");
  await expect(page.locator(":focus")).toHaveAttribute("value", "0");
  await tabTo(page, "textarea");
  await page.keyboard.type(WORDS[language]);
  await expect(page.locator("textarea:focus")).toHaveValue(WORDS[language]);
  await tabTo(page, "button");
  await page.keyboard.press("Enter");
  await page.waitForLoadState();
}

/** Goes through the three forms with the Tab key: past the one that stops all mails, the second is sent with the same language, the third with a successor. */
async function setPreferencesByKeyboard(page: Page, language: Language) {
  const { preferences } = pageWords(language);
  await readPage(page);
  await tabTo(page, "button");
  await expect(page.locator(":focus")).toHaveText(preferences.stop);
  await tabTo(page, "select");
  await page.keyboard.press("Home");
  for (const one of LANGUAGES.slice(1, LANGUAGES.indexOf(language) + 1)) {
    await page.keyboard.press("ArrowDown");
    await expect(page.locator(":focus")).toHaveValue(one);
  }
  await tabTo(page, "button");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toHaveText(preferences.languageSaved);

  await readPage(page);
  await tabTo(page, "#name");
  await page.keyboard.type("Kim Ode");
  await tabTo(page, "#email");
  await page.keyboard.type(`kim-${language}@northwind-legal.example`);
  await tabTo(page, "button");
  await page.keyboard.press("Enter");
  await expect(page.locator("h1")).toHaveText(preferences.left);
  await tabTo(page, "main a");
  await page.keyboard.press("Enter");
  await expect(page.locator("h1")).toHaveText(preferences.title);
}

/** Presses the Tab key until what is meant has the focus, and is seen to have it. */
async function tabTo(page: Page, selector: string) {
  const focused = page.locator(selector).and(page.locator(":focus-visible"));
  for (let press = 0; press < 20; press += 1) {
    await page.keyboard.press("Tab");
    if (await focused.count()) return;
  }
  await expect(focused).toHaveCount(1);
}

function literally(text: string) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
