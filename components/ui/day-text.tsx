const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

type Props = {
  /** YYYY-MM-DD */
  day: string
  /** `6 February 2027` in place of `6 Feb` */
  long?: boolean
}

/** A calendar day: short in the letters of figures, as in a column; long in those of the words around it. */
export function DayText({ day, long = false }: Props) {
  return (
    <time className={long ? 'whitespace-nowrap tabular-nums' : 'num'} dateTime={day}>
      {dayInWords(day, long)}
    </time>
  )
}

/** A calendar day (YYYY-MM-DD) as `6 Feb`, or long as `6 February 2027`; what is no such day is given back as it is. */
export function dayInWords(day: string, long: boolean): string {
  const [year, month, date] = day.split('-').map(Number)
  const name = months[(month ?? 0) - 1]
  if (!name || !date) return day
  return long ? `${date} ${name} ${year}` : `${date} ${shortMonthName(month ?? 0)}`
}

/** The month of a number, from 1 on, where space is short: Sep. */
export function shortMonthName(month: number): string {
  return (months[month - 1] ?? '').slice(0, 3)
}
