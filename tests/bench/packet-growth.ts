import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { addDays, calendarDay } from '@/lib/clock'
import type { Connection } from '@/lib/db/client'
import { makePacket } from '@/tests/support/factories/packets'
import { type Lead, oneMonth } from './history'
import type { Amount } from './history-rows'
import { median } from './medians'
import type { PacketReport } from './packet-process'
import type { Measured } from './targets'

/** A year with 500 activities, and one with ten times as many. */
export const fewEntries: Amount = { ...oneMonth, days: 365, entries: 500 }
export const manyEntries: Amount = { ...fewEntries, entries: 5000 }

/**
 * So many MB the process may keep in its heap. Without a limit the runtime lets what nobody needs lie until it is worth
 * collecting, and its size says how much memory the machine has, not how much a packet needs.
 */
const heap = 160

/** Stores a packet of somebody's last year; gives its id. */
export async function makeYearsPacket(client: Connection, lead: Lead, at: Date): Promise<string> {
  const today = calendarDay(at, 'UTC')
  const { ownerId, frameworkVersionId, roleKey } = await client.packet.findUniqueOrThrow({
    where: { id: lead.packetId },
  })
  const period = { startsOn: addDays(today, -365), endsOn: today }
  return (await makePacket(client, { ownerId, frameworkVersionId, roleKey, createdAt: at, ...period })).id
}

/** Makes a packet with few entries and one with many, in a process of their own on a database. */
export async function runPackets(
  databaseUrl: string,
  { few, many, at }: { few: string; many: string; at: Date },
): Promise<PacketReport> {
  const program = join(import.meta.dirname, 'packet-process.ts')
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [`--max-old-space-size=${heap}`, '--import', 'tsx', program, at.toISOString(), few, many],
    {
      cwd: join(import.meta.dirname, '../..'),
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        NODE_ENV: 'production',
        DATABASE_URL: databaseUrl,
        SECRET: 'x'.repeat(40),
      },
    },
  )
  return JSON.parse(stdout) as PacketReport
}

/**
 * From composing to all three files: the time per hundred entries, how often longer one with ten times the entries
 * takes, and the most memory, in MB, that the process had which made it.
 */
export function packetMeasures({ few, many, memory }: PacketReport): Measured[] {
  const short = median(few.map(({ ms }) => ms))
  const [{ entries } = { entries: 0 }] = few
  const made = `${entries} and ${many.entries} entries`
  const per100 = (many.ms / many.entries) * 100
  return [
    {
      name: 'packet_ms_per_100',
      value: per100,
      from: `${many.ms.toFixed(0)} ms for ${many.entries} entries, ${short.toFixed(0)} ms for ${entries}`,
    },
    { name: 'packet_growth', value: many.ms / short, from: made },
    {
      name: 'packet_memory',
      value: memory / 1e6,
      from: `MB of a process with ${many.entries} entries and a heap of at most ${heap} MB`,
    },
  ]
}
