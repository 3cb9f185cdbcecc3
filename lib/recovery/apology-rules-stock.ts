import { phrase, sightings } from "./apology-phrase";
import type { ApologyRule } from "./apology-rule";

const STOCK = [
  phrase`(?:for|about|of) (?:the|this|your|all the) inconvenience(?: (?:(?:that )?(?:this|it|we)(?: has| have)? )?caused(?: you| to you)?)?`,
  phrase`(?:dear )?(?:valued|esteemed) (?:clients?|customers?|partners?)`,
  phrase`(?:please )?(?:rest|be) assured|you can rest assured`,
  phrase`strive (?:to|for)|(?:committed|dedicated) to (?:excellence|quality|providing|delivering|offering|the highest)|(?:the )?highest (?:quality|standards?|level of service)|(?:up to|meet|reflect) our (?:usual |high |own |normal )?standards?`,
  phrase`your (?:satisfaction|business|trust|feedback) is (?:very |extremely |so |most )?(?:important|valuable|our (?:top |first )?priority)|(?:do not|don't) hesitate`,
  phrase`(?:thank you|thanks|hope|ask|grateful)(?: in advance)? for your (?:kind )?(?:understanding|patience and understanding)|hope (?:that )?you(?:'ll| will| can)? understand`,
  phrase`trust (?:that )?this (?:resolves|settles|closes|clarifies|answers)(?: the matter)?`,
];

/** What stands in every circular: nobody was thought of who reads it. */
export const STOCK_RULES: readonly ApologyRule[] = [
  {
    rule: "stock_phrase",
    level: "advice",
    advice: "Everybody writes this to everybody: say it in your own words, about this client.",
    find: (draft) => STOCK.flatMap((pattern) => sightings(draft, pattern)),
  },
];
