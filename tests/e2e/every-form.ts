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

/** Works every form that has a page, as a newcomer and then as two leads. */
export async function workEveryForm(
  page: Page,
  hand: Hand,
  { db, another, url, made = async () => {} }: Stage,
): Promise<void> {
  const reset = newToken()
  const forgetful = await another()
  await db.accountToken.create({ data: { id: newId(), ...resetToken(forgetful.id, reset) } })
  await work(page, hand, newcomersForms({ mail: `noor-${randomUUID()}@example.org`, reset }))

  const access = await accessScene(db, another)
  await made(access.owner.id)
  await page.context().clearCookies()
  await work(page, hand, invitedForms(access))
  await signInPage(page, access.owner, url)
  await work(page, hand, ownersForms(access))

  const review = await reviewScene(db, another)
  await made(review.owner.id)
  await signInPage(page, review.owner, url)
  await work(page, hand, reviewForms(review))

  const promises = await promiseScene(db, another)
  await made(promises.owner.id)
  await signInPage(page, promises.owner, url)
  await work(page, hand, promiseForms(promises))

  const comments = await commentScene(db, another)
  await made(comments.owner.id)
  await signInPage(page, comments.owner, url)
  await work(page, hand, commentForms(comments))

  const guests = await guestScene(db, another)
  await made(guests.owner.id, ...(await ownersOf(db, [guests.toRate, guests.toSign])))
  await signInPage(page, guests.owner, url)
  await work(page, hand, guestForms(guests))

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

/** The names of all actions in order, but for those that need mail to be sent, and some others. */
export function formActions(without: readonly string[] = []): string[] {
  return Object.keys(actions)
    .filter((name) => ![...elsewhere, ...without].includes(name))
    .sort()
}
