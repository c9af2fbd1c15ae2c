/** Minutes as the form takes them: 90 → "1:30", 45 → "45". */
export function minutesAsTyped(minutes: number | null): string {
  if (minutes === null) return ''
  if (minutes < 60) return String(minutes)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

/** Minutes for reading: 90 → "1 h 30 min", 225000 → "3,750 h". */
export function minutesInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60).toLocaleString('en')
  const rest = minutes % 60
  if (minutes < 60) return `${rest} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}
