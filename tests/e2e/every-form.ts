import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { actions } from '@/lib/auth/doors'
import { newToken, tokenHash } from '@/lib/auth/token'
import { newId } from '@/lib/ids'
import { accessScene, invitedForms, ownersForms } from './access-steps'
import { CLOCK_FIXED_AT } from './clock'
import { commentForms, commentScene } from './comment-steps'
import { keepOneOfEach } from './every-page'
import { expect, signInPage, type TestPerson, test } from './fixtures'
import { type FormStep, firstPlanForms, formOf, leadsForms, newcomersForms } from './form-steps'
import { guestForms, guestScene } from './guest-steps'
import type { Hand } from './hands'
import { promiseForms, promiseScene } from './promise-steps'
import { reviewForms, reviewScene } from './review-steps'
import { reviewTalkForms } from './review-talk-steps'

type Database = Parameters<typeof keepOneOfEach>[0]

type Stage = {
  db: Database
  another: (name?: string) => Promise<TestPerson>
  url: string
  /** is told whose things were made, before their forms are worked */
  made?: (...ownerIds: string[]) => Promise<void>
}

const references: [string, { exportedName: string }][] = Object.entries(
  JSON.parse(
    readFileSync(join(import.meta.dirname, '../../.next/server/server-reference-manifest.json'), 'utf8'),
  ).node,
)

// where mail can be sent: providers.spec and mails.spec work them in both ways
const elsewhere = ['requestResetAction', 'unsubscribeAction']

/** Collects the names of the actions that the page sends something to, with its script or without. */
export function sentActions(page: Page): Set<string> {
  const sent = new Set<string>()
  page.on('request', (request) => {
    if (request.method() !== 'POST') return
    const body = request.postDataBuffer()?.toString('latin1') ?? ''
    for (const [id, { exportedName }] of references)
      if (request.headers()['next-action'] === id || body.includes(id)) sent.add(exportedName)
  })
  return sent
}

async function work(page: Page, hand: Hand, steps: readonly FormStep[]): Promise<void> {
  for (const step of steps) {
    await test.step(`${step.action} at ${step.path}`, async () => {
      await page.goto(step.path)
      const form = formOf(page, step)
      for (const summary of step.opens ?? []) {
        const shut = page.locator('details:not([open]) > summary').filter({ hasText: summary })
        const own = form.locator(shut)
        await hand.press((await own.count()) > 0 ? own.first() : shut.first())
      }
      for (const [name, value] of Object.entries(step.fill ?? {})) await hand.fill(form, name, value)
      const isSent = step.action !== 'GET'
      const answered = isSent && page.waitForResponse((answer) => answer.request().method() === 'POST')
      await hand.press(form.getByRole('button', { name: step.button, exact: true }).first())
      await answered
      if (step.shows) await expect(page.getByRole('main')).toContainText(step.shows)
      if (step.gone) await expect(page.getByRole('main')).not.toContainText(step.gone)
      for (const [name, value] of Object.entries(step.holds ?? {}))
        await expect(formOf(page, step).locator(`[name="${name}"]`)).toHaveValue(value)
      await expect(page.locator('.error-summary')).toHaveCount(0)
    })
  }
}

/** Works every form of what is a person's own, as a newcomer and then as two leads. */
export async function workOwnForms(
  page: Page,
  hand: Hand,
  { db, another, url, made = async () => {} }: Stage,
): Promise<void> {
  const reset = newToken()
  const forgetful = await another()
  await db.accountToken.create({ data: { id: newId(), ...resetToken(forgetful.id, reset) } })
  await page.context().clearCookies()
  await work(page, hand, newcomersForms({ mail: `noor-${randomUUID()}@example.org`, reset }))

  const starter = await another()
  await signInPage(page, starter, url)
  await work(page, hand, firstPlanForms)

  const lead = await another()
  await signInPage(page, lead, url)
  const records = await keepOneOfEach(db, lead)
  await made(lead.id, ...Object.values(records.mentees).map(({ id }) => id))
  const active = await onOlderFramework(db, lead.id)
  for (const name of ['a', 'b']) await addSession(db, lead.id, name)
  await work(page, hand, leadsForms(records, { active, mail: `kim-${randomUUID()}@example.org` }))
}

/** Works every form of what people have together, each kind with a scene of its own. */
export async function workSharedForms(
  page: Page,
  hand: Hand,
  { db, another, url, made = async () => {} }: Stage,
): Promise<void> {
  const access = await accessScene(db, another)
  await made(access.owner.id)
  await page.context().clearCookies()
  await work(page, hand, invitedForms(access))
  const workAs = async (owner: TestPerson, forms: readonly FormStep[]) => {
    await signInPage(page, owner, url)
    await work(page, hand, forms)
  }
  await workAs(access.owner, ownersForms(access))

  const review = await reviewScene(db, another)
  await made(review.owner.id)
  await workAs(review.owner, reviewForms(review))

  const promises = await promiseScene(db, another)
  await made(promises.owner.id)
  await workAs(promises.owner, promiseForms(promises))

  const comments = await commentScene(db, another)
  await made(comments.owner.id)
  await workAs(comments.owner, commentForms(comments))

  const guests = await guestScene(db, another)
  await made(guests.owner.id, ...(await ownersOf(db, [guests.toRate, guests.toSign])))
  await workAs(guests.owner, guestForms(guests))

  const talker = await another()
  const { reviews } = await keepOneOfEach(db, talker)
  await made(talker.id)
  await workAs(talker, reviewTalkForms(reviews.revealed ?? ''))
}

/** Whose reviews some guests' links lead to. */
async function ownersOf(db: Database, tokens: readonly string[]): Promise<string[]> {
  const links = await db.guestLink.findMany({ where: { tokenHash: { in: tokens.map(tokenHash) } } })
  return links.map(({ ownerId }) => ownerId)
}

function resetToken(personId: string, token: string) {
  const at = new Date(CLOCK_FIXED_AT)
  return {
    ...{ kind: 'reset', personId, tokenHash: tokenHash(token), createdAt: at },
    expiresAt: new Date(at.getTime() + 3_600_000),
  }
}

async function addSession(db: Database, personId: string, userAgent: string): Promise<void> {
  const at = new Date(CLOCK_FIXED_AT)
  await db.session.create({
    data: {
      ...{
        id: newId(),
        personId,
        userAgent,
        tokenHash: tokenHash(newToken()),
        createdAt: at,
        lastSeenAt: at,
      },
      expiresAt: new Date(at.getTime() + 86_400_000),
    },
  })
}

/** Puts somebody's active plan on a version before the newest one; gives the plan's id. */
async function onOlderFramework(db: Database, ownerId: string): Promise<string> {
  const { key, title, definition, number } = await db.frameworkVersion.findFirstOrThrow({
    orderBy: { number: 'desc' },
  })
  const older = number - 2
  const { id } = await db.frameworkVersion.upsert({
    where: { key_number: { key, number: older } },
    update: {},
    create: {
      ...{ id: `${key}-${older}`, key, number: older, title, hash: `${key}-${older}` },
      ...{ definition: definition as object, createdAt: new Date('2025-01-01T12:00:00Z') },
    },
  })
  const plan = await db.plan.update({ where: { activeKey: ownerId }, data: { frameworkVersionId: id } })
  return plan.id
}

const shared = /^(invitation|mentorship|review|promise|comment|guest-link|endorsement)\./
// an account or a milestone is made on the way
const sharedToo = ['signInToAcceptAction', 'signUpToAcceptAction', 'promiseToMilestoneAction']
// by whoever endorsed, right where they did
const ownToo = ['withdrawEndorsementAction']

// whoever answers an invitation goes out and comes in again on the way
const onTheWay = ['signInAction', 'signOutAction']

/** The names of the actions that work what people have together, by the policy's verbs, in order. */
export function sharedActions(): string[] {
  return namesOf(
    (name, verb) =>
      (shared.test(verb) && !ownToo.includes(name)) || [...sharedToo, ...onTheWay].includes(name),
  )
}

/** Those of all others in order, but for those that need mail to be sent, and some. */
export function ownActions(without: readonly string[] = []): string[] {
  const left = [...elsewhere, ...without, ...sharedActions().filter((name) => !onTheWay.includes(name))]
  return namesOf((name) => !left.includes(name))
}

function namesOf(isWanted: (name: string, verb: string) => boolean): string[] {
  return Object.entries(actions)
    .filter(([name, verb]) => isWanted(name, verb))
    .map(([name]) => name)
    .sort()
}
