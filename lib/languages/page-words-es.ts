import { html } from "@/lib/platform/html";
import type { PageWords } from "./page-words";
import { type PromisedDay, sayDay } from "./promised-day";

const by = (day: PromisedDay) =>
  sayDay("es", day, {
    today: "hoy",
    tomorrow: "mañana a más tardar",
    weekday: (name) => `el ${name} a más tardar`,
    date: (name) => `el ${name} a más tardar`,
  });

/** The client's pages in Spanish. */
export const spanishPage: PageWords = {
  frame: {
    language: "Idioma",
    reason: (firm, account) => html`Recibe esto porque ${firm} trabaja para ${account}.`,
    preferences: "Cambiar el idioma o dejar de recibir estos correos",
  },
  form: {
    send: "Enviar",
    yes: "Sí",
    no: "No",
    isCorrection: "Ya ha respondido. Todavía puede cambiar su respuesta.",
    checkTitle: "Revise su respuesta",
    check: "Todavía no se ha enviado nada. Revise lo que está señalado a continuación.",
    offline:
      "No tiene conexión, por lo que no se ha enviado nada. Tampoco se ha perdido nada: envíelo de nuevo cuando vuelva a tener conexión.",
    likelihood: { low: "Nada probable", high: "Extremadamente probable" },
    satisfaction: { low: "Muy insatisfecho/a", high: "Muy satisfecho/a" },
    agreement: { low: "Totalmente en desacuerdo", high: "Totalmente de acuerdo" },
  },
  problems: {
    number: (low, high) => `Elija un número del ${low} al ${high}.`,
    yesOrNo: "Elija sí o no.",
    tooLong: (most) =>
      `Este texto supera los ${most.toLocaleString("es")} caracteres. No se ha perdido nada: acórtelo y envíelo de nuevo.`,
  },
  thanks: {
    title: "Gracias",
    thankYou: (name) => html`Gracias, ${name}.`,
    received: (firm) => html`${firm} ha recibido su respuesta.`,
    someone: (firm) => html`Una persona de ${firm}`,
    reads: (who) => html`${who} leerá su respuesta y se pondrá en contacto con usted.`,
    calls: (who, day) => html`${who} leerá su respuesta y le llamará ${by(day)}.`,
    next: "Después sabrá qué se ha averiguado y qué se está haciendo al respecto.",
    passive: (firm) => html`${firm} ha recibido su respuesta y verá qué puede mejorar.`,
    promoter: (firm) => html`Es bueno saber qué funciona. ${firm} ha recibido su respuesta.`,
    quote: "Gracias también por permitirnos citarle.",
    followUp: (firm) => html`${firm} sabe ahora cómo ha terminado el asunto para usted.`,
    followUpOpen: (firm) => html`${firm} sabe ahora que todavía no está todo bien.`,
    mayChange:
      "Puede cambiar su respuesta desde este navegador durante una hora: vuelva atrás o abra de nuevo el enlace.",
  },
  closed: {
    answeredTitle: "Ya se ha respondido",
    answered: "Esta encuesta ya se ha respondido. Gracias.",
    answeredHow: "Una respuesta se puede cambiar durante una hora, desde el navegador con el que se envió.",
    keptHow: (firm) =>
      html`Cuenta la respuesta que se dio primero. Lo que acaba de enviar se ha guardado junto a ella, y ${firm} puede leerlo. Para cambiar la primera, responda al correo que le ha traído aquí.`,
    unknown: "Este enlace no funciona.",
    unknownHow: "Puede que se haya cortado por el camino. Ábralo de nuevo desde el correo o cópielo entero.",
    gone: "Esta encuesta está cerrada.",
    goneHow:
      "Gracias por querer responder. Si desea decir algo, responda al correo que le ha traído aquí: se leerá.",
    tooLarge: "Este texto es demasiado largo para enviarlo.",
    tooLargeHow: "Vuelva atrás y acorte su texto; este navegador lo ha guardado.",
    unavailable: "En este momento no podemos acceder a nuestros datos.",
    unavailableHow:
      "Si estaba enviando una respuesta, no se ha guardado. Vuelva atrás y envíela de nuevo dentro de un minuto; este navegador ha guardado su texto.",
    notKept: "Esta respuesta no se ha guardado.",
    notKeptHow:
      "Han llegado tantas respuestas por este enlace que ya no se guarda ninguna más. Si desea decir algo, responda al correo que le ha traído aquí: se leerá.",
    tooMany: "Han llegado demasiadas solicitudes desde su red.",
    tooManyHow:
      "Espere un minuto e inténtelo de nuevo. Si estaba enviando una respuesta, vuelva entonces atrás y envíela otra vez.",
  },
  preferences: {
    title: "Sus preferencias",
    who: (name, account) => html`Se trata de las encuestas dirigidas a ${name}, ${account}.`,
    languageHeading: "Idioma",
    languageLabel: "¿En qué idioma desea que le preguntemos?",
    languageNote: "Una encuesta que no exista en ese idioma le llegará en el que se redactó.",
    languageSave: "Guardar el idioma",
    languageSaved: "Guardado. A partir de ahora le preguntaremos en este idioma.",
    onceMore:
      "Todavía no se ha cambiado nada: los programas que revisan los correos también pulsan estos botones. Si ha sido usted, pulse el botón una vez más.",
    stopHeading: "Dejar de recibir estos correos",
    stopWhat: (firm) => html`${firm} no volverá a pedirle su opinión por correo electrónico.`,
    stop: "Dejar de recibir estos correos",
    stopped: "Ya no recibirá estos correos.",
    stoppedWhat: (firm) =>
      html`${firm} no volverá a pedirle su opinión por correo electrónico. Puede cerrar esta página.`,
    leftHeading: "Ya no soy la persona indicada",
    leftWhat: (firm) =>
      html`${firm} no volverá a escribirle sobre esto. Si lo desea, indique quién se ocupa ahora; puede dejar ambos campos vacíos.`,
    successorName: "Nombre de la persona que se ocupa ahora (opcional)",
    successorEmail: "Su dirección de correo (opcional)",
    leave: "Comunicarlo",
    emailProblem: "Esta dirección de correo no está completa. Corríjala o deje el campo vacío.",
    left: "Gracias por comunicárnoslo.",
    leftDone: (firm) =>
      html`${firm} no volverá a preguntarle, y su persona de contacto allí ya está informada. Puede cerrar esta página.`,
    back: "Volver a todas las preferencias",
  },
};
