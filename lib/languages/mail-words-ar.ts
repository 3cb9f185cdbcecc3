import type { MailWords } from "@/emails/mail-words";

/** The mails to clients in Arabic. */
export const arabicMail: MailWords = {
  greeting: (name) => `تحية طيبة ${name}،`,
  reasonToAsk: (firm) => `تصلكم هذه الرسالة لأنكم تتعاملون مع ${firm}، ويهمّ القائمين عليها معرفة رأيكم.`,
  reasonToFollowUp: (firm) => `تصلكم هذه الرسالة لأنكم أبلغتم ${firm} بأن أمرًا ما لم يكن على ما يرام.`,
  reminder:
    "وجّهنا إليكم قبل أيام سؤالًا واحدًا ولم يصلنا ردّكم بعد. إن كانت لديكم عشر ثوانٍ فيسعدنا أن نعرف رأيكم، وإلا فلا بأس.",
  deeds: "أنتم قلتم، ونحن فعلنا:",
  aboutCase: (author, firm) => `${author} من ${firm}، بشأن ما أخبرتمونا به`,
  canAnswer: (author) => `يمكنكم الرد على هذه الرسالة: سيقرأ ${author} ردكم.`,
  preferences: "إيقاف هذه الرسائل أو تغيير لغتها",
  answerHere: ({ low, high, lowWords, highWords }) =>
    `يُرجى الإجابة هنا من ${low} (${lowWords}) إلى ${high} (${highWords}):`,
  outOf: (score, high) => `${score} من ${high}`,
};
