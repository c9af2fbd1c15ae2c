import { Agent } from 'node:http'
import { latency, type Visitor } from './load'
import { median } from './medians'

const warmUp = 40
const rounds = 300

/** A page, and who asks for it. */
export type Turn = Visitor & { path: string }

/** The median time in milliseconds of each page, asked for one after another, each as often first as last. */
export async function medianTimes<Turns extends Turn[]>(
  turns: readonly [...Turns],
): Promise<{ [Place in keyof Turns]: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const times = turns.map(() => [] as number[])
  try {
    for (let round = -warmUp; round < rounds; round++) {
      const order = [...turns.entries()]
      if (round % 2 === 0) order.reverse()
      for (const [place, turn] of order) {
        const time = await latency(turn, turn.path, agent)
        if (round >= 0) times[place]?.push(time)
      }
    }
  } finally {
    agent.destroy()
  }
  return times.map(median) as { [Place in keyof Turns]: number }
}
