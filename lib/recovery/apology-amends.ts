import { phrase, type Sight, upTo } from "./apology-phrase";

const REPAIRED =
  "(?:fix(?:ed|ing)?|correct(?:ed|ing)?|refund(?:ed|ing)?|credit(?:ed|ing)?|replac(?:e|ed|ing)|re-?send(?:ing)?|re-?sent|re-?issu(?:e|ed|ing)|repair(?:ed|ing)?|redo(?:ing)?|redone|repay(?:ing)?|repaid|reimburs(?:e|ed|ing)|waiv(?:e|ed|ing)|rectif(?:y|ied)|restor(?:e|ed|ing)|compensat(?:e|ed|ing)|rebuil(?:d|t)|rewrit(?:e|ten|ing)|resol(?:ve|ved|ving)|make up for|made up for|put (?:this|it|that|things|everything|right|back|the rest)|putting (?:this|it|that|things|everything|right)|make (?:this|it|that|things|everything|good|amends|up)|making (?:this|it|that|things|good|amends|up)|made (?:it|this|things) (?:right|good)|tak(?:e|en|ing) (?:\\w+ ){1,3}off (?:your|the)|cancel(?:l?ed)? (?:the|your|that|this)|remov(?:e|ed|ing)|assign(?:ed|ing)?|deliver(?:ed|ing)?|cover(?:ed|ing)? (?:the|your|all|any)|pay(?:ing)? (?:for|the|your|you|back)|paid (?:for|the|your|back)|hand(?:ed)? over|complet(?:e|ed|ing)|finish(?:ed|ing)?|updat(?:e|ed|ing) (?:your|the)|start(?:ed)? over|deduct(?:ed)?|extend(?:ed)?|recover(?:ed)?|get your money back|roll(?:ed|ing)? (?:\\w+ ){0,3}?back|re-?calculat(?:e|ed|ing)|re-?check(?:ed|ing)?|re-?work(?:ed|ing)?|re-?enter(?:ed|ing)?|repeat(?:ed|ing)?|re-?print(?:ed|ing)?|re-?run|rerunning|re-?deliver(?:ed|ing)?|renew(?:ed|ing)?|withdraw(?:n)?|withdrew|tak(?:e|en|ing) (?:\\w+ ){1,3}?back|clos(?:e|ed|ing) (?:them|your|the)|stop(?:ped)? (?:the|these|all|every|it)|bear(?:ing)? (?:the|every|all|any)|carry(?:ing)? (?:the|every|all|any)|absorb(?:ed|ing)? (?:the|every|all|any)|fil(?:ed|l(?:ed)? (?:in )?the|ing) (?:the )?(?:correction|extension|two|missing|amend\\w+)|appl(?:y|ied) for (?:the|an|a)|lock(?:ed|ing)? (?:[\\w'-]+ ){1,4}?for you|book(?:ed|ing)? (?:you|the|a|your)|install(?:ed|ing)?|mov(?:e|ed|ing) (?:your|you)|swap(?:ped)?|work(?:ing)? (?:through|over|all|the|this) (?:the )?(?:weekend|night)|issue(?:d)?|sort(?:ed|ing)? (?:this|it|that|things|out))";
const DO =
  "(?:(?:we|i)(?: will|'ll| have|'ve| shall| are| am|'re|'m| can| would like to| want to| intend to| promise to)(?: be| going to| personally| already| now| also| immediately| today| therefore| just| since| both| then| all){0,3})";
const MODAL =
  "(?:(?:will|shall|going to|(?:we|i|he|she|they|you|it)'ll|have|has|had|(?:we|i)'(?:ve|m|re)|is|are|am)(?: personally| already| now| also| both| all| each| then| therefore| gladly| ourselves| myself| immediately| today| independently){0,2})";

/** What puts it right: whoever does it, for nothing, or by a day. */
export const REPAIR = [
  phrase`${DO} ${REPAIRED}`,
  phrase`${DO} (?:send|sent|sending|give|given|bring|provide|attach(?:ed)?|enclose(?:d)?|arrange(?:d)?|offer(?:ed)?|get)(?: \w+){0,2} (?:the |a |your |our |an |another |with )*(?:correct|corrected|new|missing|complete|completed|right|revised|replacement|full|final|updated|fresh|refund|credit|discount|finished|substitute)`,
  phrase`(?:we|i) (?:already |immediately |today |now |just |since )?(?:corrected|refunded|credited|replaced|resent|re-sent|reissued|repaired|reimbursed|waived|fixed|restored|cancelled|canceled|reversed|withdrew|repaid|stopped (?:it|the \w+)|rolled (?:it|the \w+|them) back|paid (?:it|the|for|them) \w+)`,
  phrase`(?:will|has|have|is|are|was|were)(?: already| now| also){0,2} (?:be |been |being )?(?:refunded|credited|corrected|fixed|replaced|resent|re-sent|reissued|repaired|redone|reimbursed|waived|restored|put right|made good|rectified|resolved|compensated)`,
  phrase`(?:corrected|new|right|correct|replacement|revised|missing|full|complete|finished) (?:\w+ ){1,3}(?:is|are|will be|has been|have been|goes|went|was|comes|reaches|arrives) (?:attached|enclosed|with you|on (?:its|the|their) way|ready|sent|in your|out|delivered|now|there)`,
  phrase`you (?:will|'ll|are going to|shall|can) (?:get|have|receive|be (?:refunded|credited|compensated)|find|not be (?:charged|billed|invoiced)|not (?:pay|receive a bill))`,
  phrase`(?:refund|credit note|discount|replacement|compensation)(?: \w+){0,4} (?:is|are|will|of|on|has|attached|enclosed)(?! not|n't| only| impossible| subject)`,
  phrase`(?:to|how (?:can|could|may) (?:we|i)|what (?:can|could|may) (?:we|i) do to|how we(?: will|'ll)) (?:put|make) (?:this|it|that|things|everything) (?:right|good|up to you)`,
  phrase`(?:attached|enclosed|here) (?:is|are|you (?:will )?find) (?:the|a|your|our) (?:correct|corrected|new|missing|complete|right|revised|full|final)`,
  phrase`${MODAL} (?:re-?)?(?:send|deliver|bring|hand|file|pay|reimburse|write to|rebuild|return) (?:it|them|this|these|both|all|everything|that|the|your|every|each|you (?:it|them|the|your|back|for)|you|for|a|an)(?! (?:(?:more|our|further) )?(?:bill|invoice|reminder|questionnaire|survey|updates?|information))`,
  phrase`${MODAL}(?: have)? ${REPAIRED}`,
  phrase`(?:will have |has |have )?(?:taken|takes?|taking|took) (?:\w+ ){0,3}?over(?! (?:the )?(?:weekend|holidays?|budget))|(?:will|'ll) take over`,
  phrase`(?:will|'ll|shall)(?: \w+)? be (?:with you|(?:\w+ )?(?:finished|ready|installed|delivered|repeated|redone|done|working|fixed|completed?|running|on site|at your desk|in your (?:inbox|office|account|hands)))|(?:reach|reaches|will reach) you|with you (?:by|on|before|at|tomorrow|today)`,
  phrase`until (?:it|this|that|they|everything|the \w+|your \w+) (?:is|are|works?|runs?|balances?)(?: \w+)?`,
  phrase`(?:at our (?:own )?(?:expense|cost)|free of charge|(?:at )?no (?:extra |further |additional )?(?:cost|charge)|without charge|on the house|certified at our)`,
  phrase`(?:will not|won't|are not|aren't|is not|isn't|not) (?:be )?(?:charge|charged|invoice|invoiced|bill|billed|pay|paying)(?: you)?`,
  phrase`(?:works?|working|online|running|correct|complete) again|(?:is|are)(?: now| all| already){0,2} (?:attached|enclosed|restored|corrected|fixed|cancelled|renewed|repaired|replaced|refunded|credited|back online)|(?:comes?|goes out) with this (?:letter|e-?mail|mail|message)|attached\.`,
  phrase`(?:you have|here (?:is|are)) (?:it now|them now|(?:the|my|our|your) (?:\w+ )?(?:version|answer|report|file|figures?|plan|correct\w*|right|new|missing)(?: \w+)?)|here they are|here it is`,
  phrase`(?:offered|agreed|promised|said we would|will) (?:(?:to|a|an|her|him|them|us) ){0,3}(?:(?:revised|new|correct|corrected|full|free|second) (?:\w+ )?)?(?:credit note|refund|replacement|discount|draft|version|invoice|pay|cover|redo|fix|correct|resend|replace|refund)|credit note by`,
  phrase`send (?:me|us) the (?:figure|bill|list|invoice|receipts?|amount)`,
  phrase`(?:(?:we|i)'ve|(?:we|i) have|(?:we|i)) (?:asked|told|instructed) \w+ to (?:delete|remove|correct|return|fix|stop|replace|refund)|(?:has|have) been (?:taken down|removed|deleted|paid|restored|closed|moved)`,
  phrase`(?:found|hired|booked|arranged) (?:you )?(?:another|a new|a better|a second)|(?:is|are)(?: already| now){0,2} with you|credit(?: \w+){0,3} agreed|(?:right|corrected|correct|new|final) (?:\w+ )?(?:is|are) (?:below|in your)`,
];

/** What keeps it from happening again. */
export const REPENTED = [
  phrase`(?:will|'ll|must|can|shall|does|should|may)(?: not|n't| never)? (?:never |not )?(?:ever )?(?:happen|occur|be repeated|repeat itself)(?: to you)? again`,
  phrase`(?:won't|cannot|can't|can not|must not|will not|must never|will never|can never|does not|doesn't|not) (?:\w+ )?(?:happen|recur|be repeated|repeat|occur)(?: \w+){0,3}`,
  phrase`(?:make sure|ensure|see to it|guarantee|making sure)${upTo(90)}(?:never|not|n't|cannot|no longer|no|again|every time|always)`,
  phrase`(?:prevent|avoid|stop|rule out)(?:s|ing)? (?:this|it|that|such|these|the same|a repeat|anything like|a recurrence|another)`,
  phrase`(?:so|such) that${upTo(60)}(?:never|cannot|can't|can not|will not|won't|does not|doesn't|no longer|again|not)`,
  phrase`from now on|from (?:today|monday|this week|next week) on|going forward|in (?:the )?future|never again|as of (?:today|now|monday)`,
  phrase`(?:we|i)(?: have|'ve| are|'re| will|'ll)(?: already| now| also| since| therefore){0,2} (?:chang(?:e|ed|ing) (?:our|the|how|my|this|who|what)|introduc(?:e|ed|ing)|add(?:ed|ing)? (?:a|an|the)|put in place|set(?:ting)? up|appoint(?:ed|ing)?|install(?:ed|ing)?|train(?:ed|ing)?|revis(?:e|ed|ing)|learn(?:ed|t)?|chang(?:e|ed)|rewrit(?:e|ten|ing) (?:our|the))`,
  phrase`(?:learn|learned|learnt|learning) from (?:this|it|that|our|my)|(?:do|be) better|lesson`,
  phrase`every(?: \w+){1,4} (?:is|are|will be|gets) (?:now )?(?:\w+ )?(?:checked|reviewed|read|signed|tested|confirmed|approved|proofread)`,
  phrase`next time|(?:we|i) now (?!(?:know|see|understand|realise|realize|have|are|ask|send|need|want)\b)\w+|since (?:this|that|yesterday|monday|then) ?\w*,? \w+ \w+ (?:checks?|reads?|reviews?)`,
  phrase`(?:checks?|reviews?|reads?|signs?|tests?|confirms?|scans?|approves?) (?:every|each|all)|(?:we|i) (?:won't|will not|will never|never)(?: \w+){1,5} (?:without|again|until|unless)`,
];

const NOT_DONE =
  /(?:\b(?:not|never|unable to|nothing|cannot|refuse to|try to|tried to|if|whether)|n't)\s(?:\w+\s){0,3}$|\bnothing\b.{0,30}$/i;
const HEDGED = /\b(?:look into|see what we can|try to|unable to)\b/i;
const NEGATION = /^(?:not|will not|won't|are not|aren't|is not|isn't)\b/i;

/** Whether the words put it right: what is only tried, or refused, does not. */
export function isRepairing({ before, words, sentence }: Sight): boolean {
  if (HEDGED.test(sentence.words)) return false;
  return NEGATION.test(words) || !NOT_DONE.test(before);
}
