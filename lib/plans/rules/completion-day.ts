/** Why a milestone cannot have been completed on a day, or null: the day has come. */
export function completionDayRefusal(day: string, today: string): 'completion-in-future' | null {
  return day <= today ? null : 'completion-in-future'
}
