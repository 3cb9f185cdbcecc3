import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leftHint } from "@/lib/bounces/left-hint";

const own = ["dana@client.example"];

describe("an automatic reply that says that somebody works there no more", () => {
  it.each([
    "Dana Ruiz no longer works at Contoso.",
    "Dana no longer works here.",
    "I am no longer working for Contoso.",
    "Ms Ruiz is no longer employed by this company.",
    "Please note that Dana is no longer with the company.",
    "Dana is no longer with Contoso.",
    "Dana has left the company.",
    "I have recently left the firm.",
    "Dana has left Contoso to pursue other opportunities.",
    "My last day at Contoso was 28 February.",
    "Dana has retired.",
    "Frau Ruiz ist nicht mehr für Contoso tätig.",
    "Ich bin nicht mehr bei der Contoso GmbH beschäftigt.",
    "Herr Ruiz arbeitet nicht mehr bei uns.",
    "Frau Ruiz hat unser Unternehmen zum 31.12. verlassen.",
    "Frau Ruiz ist aus der Firma ausgeschieden.",
    "Ich bin seit März im Ruhestand und seit April in Rente.",
    "Dana Ruiz ne travaille plus chez Contoso.",
    "Mme Ruiz ne fait plus partie de notre société.",
    "Je ne fais plus partie de l'entreprise.",
    "Mme Ruiz n’est plus en poste.",
    "Dana a quitté l'entreprise.",
    "Mme Ruiz est partie à la retraite.",
    "Dana Ruiz ya no trabaja en Contoso.",
    "Ya no formo parte de la empresa.",
    "Dana ha dejado la empresa.",
    "Dana Ruiz is niet meer werkzaam bij Contoso.",
    "Dana werkt niet meer bij ons.",
    "Ik ben niet langer in dienst van Contoso.",
    "Dana Ruiz non lavora più presso Contoso.",
    "Dana non fa più parte della nostra azienda.",
    "Dana ha lasciato l'azienda.",
    "A Dana já não trabalha na Contoso.",
    "Dana não trabalha mais na Contoso.",
    "Dana saiu da empresa.",
  ])("is a hint: %s", (sentence) => {
    const text = `Automatic reply\n\nThank you for your mail. ${sentence} Best regards`;
    expect(leftHint(text, own)?.words).toContain(sentence.split(".")[0] ?? "");
  });

  it.each([
    "I am out of the office until 9 March.",
    "I have left the office for today.",
    "I no longer check this mailbox at weekends.",
    "I no longer work on Fridays.",
    "I am no longer at my desk.",
    "This project is no longer with high priority.",
    "My last working day before the holidays is Friday.",
    "Ich bin heute nicht mehr im Büro.",
    "Ich habe das Büro schon verlassen.",
    "Ich bin nicht mehr erreichbar bis Montag.",
    "Je ne suis plus au bureau jusqu'à lundi.",
    "J'ai quitté le bureau.",
    "No estoy en la oficina hasta el lunes.",
    "Ik ben vandaag niet meer op kantoor.",
    "Non sono più in ufficio oggi.",
    "Já não estou no escritório hoje.",
    "",
  ])("being away is no hint: %s", (sentence) => {
    expect(leftHint(`Thank you for your mail. ${sentence}`, own)).toBeNull();
  });
});

describe("the hint", () => {
  it("is the one sentence, over wrapped lines, with whom to write to instead", () => {
    const text =
      "Automatic reply: How are we doing?\n\nHello,\n\nthank you for your mail. Dana Ruiz no longer\nworks here. Please write to Eli@Client.example or dana@client.example.\n\nRegards";
    expect(leftHint(text, own)).toEqual({
      words: "Dana Ruiz no longer works here.",
      successorEmail: "eli@client.example",
    });
  });

  it("names nobody where only the own address stands", () => {
    expect(leftHint("DANA@client.example no longer works here.", own)).toMatchObject({
      successorEmail: null,
    });
  });

  it("is bounded, whatever was written", () => {
    const long = leftHint(`Dana no longer works here ${"and there ".repeat(900)}`, own);
    expect(long?.words).toHaveLength(300);
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 6_000 }), (text) => {
        expect((leftHint(text, own)?.words ?? "").length).toBeLessThanOrEqual(300);
      }),
    );
  });
});
