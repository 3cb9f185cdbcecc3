/**
 * Hours as a clock is read: "20 min" below one, "5 h" below two days, "3 days" from then on, never more than have gone by. A day has 24 hours
 * as the client feels it, and as many as the firm works where working hours are counted.
 */
export function hoursInWords(hours: number, hoursOfDay = 24): string {
  if (hours < 1) return `${Math.floor(hours * 60)} min`;
  return hours < 2 * hoursOfDay ? `${Math.floor(hours)} h` : `${Math.floor(hours / hoursOfDay)} days`;
}
