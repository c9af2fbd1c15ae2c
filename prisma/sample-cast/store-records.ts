import { makeEntries } from '@/tests/support/factories/journal'
import { makeRatings } from '@/tests/support/factories/ratings'
import { makeSkills } from '@/tests/support/factories/skills'
import type { Member, MemberEntry, MemberSkill } from './schema'
import type { Storing } from './storing'

/** Stores ratings of oneself, voided ones among them. */
export async function storeRatings(storing: Storing, given: Member['ratings']): Promise<void> {
  const ratings = Object.entries(given).flatMap(([competencyKey, ofOne]) =>
    ofOne.map(({ day, level, confidence, note, voided }, index) => ({
      subjectId: storing.ownerId,
      frameworkVersionId: storing.frameworkVersionId,
      competencyKey,
      level,
      confidence,
      note,
      ratedAt: storing.at(day, 10 + index),
      ...(voided && { voidedAt: storing.at(voided.day, 30), voidReason: voided.reason }),
    })),
  )
  const ids = await makeRatings(storing.tx, ratings)
  for (const [index, { ratedAt, voidedAt }] of ratings.entries()) {
    const subject = { type: 'rating', id: ids[index] ?? '' } as const
    storing.happened('rating.given', subject, ratedAt)
    if (voidedAt) storing.happened('rating.voided', subject, voidedAt)
  }
}

/** Stores skills with their steps. */
export async function storeSkills(storing: Storing, skills: MemberSkill[]): Promise<void> {
  const ids = await makeSkills(
    storing.tx,
    skills.map(({ name, competency, target, note, archived, steps }) => ({
      ownerId: storing.ownerId,
      name,
      competencyKey: competency,
      targetLevel: target ?? null,
      note,
      archivedAt: archived === undefined ? null : storing.at(archived, 45),
      createdAt: storing.at(steps[0]?.day ?? 0, 40),
      steps: steps.map(({ day, level }) => ({ on: storing.day(day), level })),
    })),
  )
  for (const [index, { key, archived, steps }] of skills.entries()) {
    const subject = { type: 'skill', id: ids[index] ?? '' } as const
    storing.skillIds.set(key, subject.id)
    for (const [at, { day }] of steps.entries())
      storing.happened(at === 0 ? 'skill.added' : 'skill.edited', subject, storing.at(day, 40))
    if (archived !== undefined) storing.happened('skill.archived', subject, storing.at(archived, 45))
  }
}

/** Stores the journal, after the goals and skills that its entries are about. */
export async function storeJournal(storing: Storing, journal: MemberEntry[]): Promise<void> {
  const entries = journal.map((entry, index) => entryOf(storing, entry, index))
  const ids = await makeEntries(storing.tx, entries)
  for (const [index, { title, createdAt, deletedAt }] of entries.entries()) {
    const subject = { type: 'entry', id: ids[index] ?? '' } as const
    storing.entryIds.set(title, subject.id)
    storing.happened('entry.logged', subject, createdAt)
    if (deletedAt) storing.happened('entry.deleted', subject, deletedAt)
  }
}

function entryOf(storing: Storing, { on, from, to, deleted, ...entry }: MemberEntry, index: number) {
  const ends = to ?? on
  // written down when it ended; what has not ended yet, when it began; what is planned, two weeks ago
  const begun = entry.state === 'planned' ? [] : [ends, from]
  const written = begun.find((offset) => offset !== undefined && offset <= 0) ?? -14
  return {
    ownerId: storing.ownerId,
    kind: entry.kind,
    title: entry.title,
    state: entry.state,
    startsOn: from === undefined ? null : storing.day(from),
    endsOn: ends === undefined ? null : storing.day(ends),
    minutes: entry.minutes ?? null,
    provider: entry.provider,
    link: entry.link,
    number: entry.number,
    expiresOn: entry.expires === undefined ? null : storing.day(entry.expires),
    audience: entry.audience,
    slides: entry.slides,
    takenAway: entry.takenAway,
    reflection: entry.reflection,
    competencies: entry.competencies,
    skills: entry.skills.map((key) => storing.skillId(key)),
    goalId: entry.goal === undefined ? null : storing.goalId(entry.goal),
    isPrivate: entry.private,
    createdAt: storing.at(written, 360 + (index % 60)),
    ...(deleted !== undefined && { deletedAt: storing.at(deleted, 430) }),
  }
}
