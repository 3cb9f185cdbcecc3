import type { CommonTheme } from "./themes";

/** Unhappy, in German, by what went wrong. */
export const DETRACTORS_DE: Record<CommonTheme, readonly string[]> = {
  late: [
    "Der Bericht kommt jedes Mal zu spät. Wir planen inzwischen ohne Sie.",
    "Termin zugesagt, Termin gerissen, keine Nachricht. So geht das nicht.",
    "Zum dritten Mal in Folge verspätet, und wieder mussten wir nachfragen.",
    "Abgabe war Freitag. Gekommen ist es am Mittwoch danach.",
  ],
  invoice: [
    "Rechnungen stimmen selten. Diesmal fehlten die Bestellnummer und ein Tagessatz war falsch.",
    "Reisekosten für einen Termin, der per Video stattfand. Ernsthaft?",
    "Ich brauche Leistungsnachweise, keine Pauschalzeilen.",
  ],
  scope: [
    "Es war nie klar, was im Projekt enthalten ist und was nicht.",
    "Wir haben etwas anderes bestellt als wir bekommen haben.",
    "Viele Folien, wenig Entscheidung.",
  ],
  seniority: [
    "Im Angebot standen zwei erfahrene Berater. Gekommen sind zwei Berufsanfänger.",
    "Sympatisches Team, aber keiner kennt unsere Branche.",
    "Den Partner haben wir genau einmal gesehen: beim Unterschreiben.",
  ],
  slow: [
    "Auf Mails kommt tagelang nichts.",
    "Rückruf versprochen, nie erfolgt. Zweimal.",
    "Bis eine einfache Frage beantwortet ist, hat sie sich bei uns erledigt.",
    "Erreichbarkeit ist seit Wochen eine Katastrophe.",
  ],
  price: [
    "Preiserhöhung ohne ein Wort der Erklärung.",
    "Für das Geld erwarte ich mehr als gute Stimmung im Workshop.",
  ],
  quality: [
    "Die Zahlen im Anhang passten nicht zu denen im Bericht. Peinlich vor dem Betriebsrat.",
    "Auswertung voller Fehler, wir haben zwei Abende korrigiert.",
    "Das Gutachten hätte ein Praktikant schreiben können. Hat er vielleicht auch.",
    "Handwerklich schwach. Wir kennen Sie besser.",
  ],
};

/** The same in French. */
export const DETRACTORS_FR: Record<CommonTheme, readonly string[]> = {
  late: [
    "Toujours en retard. On nous prévient le jour même, jamais avant.",
    "Le rapport devait arriver le 10, nous l'avons reçu le 22. Le comité avait déjà eu lieu.",
    "Les délais ne sont jamais tenus.",
  ],
  invoice: [
    "La facture ne correspond pas au devis et personne ne répond à la comptabilité.",
    "Deux jours facturés pour une réunion de deux heures.",
  ],
  scope: [
    "Le périmètre change à chaque réunion, c'est épuisant.",
    "Nous attendions un plan d'action, nous avons eu un audit de plus.",
  ],
  seniority: [
    "On nous a vendu un expert, on nous a envoyé un stagiaire.",
    "Des consultants gentils mais débutants. C'est nous qui les formons.",
  ],
  slow: [
    "Il faut relancer trois fois pour avoir une réponse.",
    "Plus de nouvelles depuis un mois, je ne sais même plus qui suit notre dossier.",
    "Injoignables le vendredi, et le reste de la semaine aussi.",
  ],
  price: ["Les tarifs augmentent, pas la qualité.", "Trop cher pour ce qui est livré."],
  quality: [
    "Des erreurs de calcul dans le tableau principal. C'est notre DAF qui les a trouvées.",
    "Travail bâclé sur la fin de la mission.",
    "Un copier-coller d'un autre client, avec son nom en bas de page...",
  ],
};
