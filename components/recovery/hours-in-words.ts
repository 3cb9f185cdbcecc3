/** Hours as a clock is read: "20 min" below one, "5 h" from then on. Working hours are never days: a day has eight of them. */
export function hoursInWords(hours: number): string {
  return hours < 1 ? `${Math.floor(hours * 60)} min` : `${Math.floor(hours)} h`;
}
