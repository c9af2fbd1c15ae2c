/**
 * The probability that Student's t with a whole number of degrees of freedom lies between −t and t.
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.3 (odd) and 26.7.4 (even), exact sums.
 */
export function withinT(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees))
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)]
  const isOdd = degrees % 2 === 1
  let term = isOdd ? cosine : 1
  let sum = degrees === 1 ? 0 : term
  for (let k = isOdd ? 3 : 2; k <= degrees - 2; k += 2) {
    term *= ((k - 1) / k) * cosine ** 2
    sum += term
  }
  return isOdd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum
}

/** The t within which Student's t lies with a probability: 0.95 gives the one of the 95 % interval. By bisection, to the last bit but some. */
export function tWithin(probability: number, degrees: number): number {
  let [low, high] = [0, 1]
  while (withinT(high, degrees) < probability) high *= 2
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2
    if (withinT(middle, degrees) < probability) low = middle
    else high = middle
  }
  return (low + high) / 2
}
