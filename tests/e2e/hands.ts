import { expect, type Locator, type Page } from '@playwright/test'

/** Somebody's way of working a form. */
export type Hand = {
  /** Brings a control of a form to a value: a text, a day as YYYY-MM-DD, an option, a choice. */
  fill(form: Locator, name: string, value: string): Promise<void>
  press(target: Locator): Promise<void>
}

/** Points, and types where needed: as good without JavaScript. */
export const mouse: Hand = {
  async fill(form, name, value) {
    const field = control(form, name, value)
    const { tag, type } = await kindOf(field)
    if (tag === 'select') await field.selectOption(value)
    // what is drawn in its place lies over it
    else if (isChoice(type)) await field.check({ force: true })
    else await field.fill(value)
  },
  press: (target) => target.click(),
}

/** Never touches the mouse. */
export const keyboard: Hand = {
  async fill(form, name, value) {
    const field = control(form, name, value)
    const page = form.page()
    const { tag, type } = await kindOf(field)
    if (type === 'radio') return chooseWithArrows(form, name, field)
    await tabTo(page, field)
    if (type === 'checkbox') {
      if (!(await field.isChecked())) await page.keyboard.press('Space')
    } else if (tag === 'select') {
      const option = field.locator(`option[value="${value}"]`)
      await page.keyboard.type((await option.textContent()) ?? '')
      await expect(field).toHaveValue(value)
    } else if (type === 'date') {
      const [year, month, day] = value.split('-')
      await page.keyboard.type(`${month}${day}${year}`)
      await expect(field).toHaveValue(value)
    } else {
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.type(value)
    }
  },
  async press(target) {
    await tabTo(target.page(), target)
    await target.page().keyboard.press('Enter')
  },
}

/** Goes on with the Tab key until the control has the focus; focus that cannot be seen or is lost fails. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeAttached()
  // found once: looking a role and a name up takes longer than all the rest of a press
  let handle = await target.elementHandle()
  for (let presses = 0; presses < 150; presses++) {
    const at = await handle?.evaluate(whereFocusIs).catch(() => 'gone' as const)
    if (at === 'gone') {
      // the page, or what was drawn anew in it, has another one in its place
      handle = await target.elementHandle()
      continue
    }
    if (at === 'here') {
      const shown = await target.evaluate((element) => {
        const label = element.closest('label')
        // a drawn radio carries the outline on its label's face
        const faces = [element, ...(label ? [label, ...label.querySelectorAll('*')] : [])]
        return faces.some((face) => {
          const { outlineStyle, outlineWidth } = getComputedStyle(face)
          return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
        })
      })
      expect(shown, `the focus on ${target} can be seen`).toBe(true)
      return
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`the Tab key never reached ${target}`)
}

/** Whether a control of the page has the focus; `gone`: the page has it no longer. */
function whereFocusIs(control: Element): 'here' | 'elsewhere' | 'gone' {
  if (!control.isConnected) return 'gone'
  return control === document.activeElement ? 'here' : 'elsewhere'
}

/** A group of radios takes the focus as one: on what is checked, else on its first. Arrows move the choice. */
async function chooseWithArrows(form: Locator, name: string, wanted: Locator): Promise<void> {
  const page = form.page()
  const group = form.locator(`input[name="${name}"]`)
  const checked = form.locator(`input[name="${name}"]:checked`)
  if ((await checked.count()) > 0) await tabTo(page, checked)
  else {
    await tabTo(page, group.first())
    await page.keyboard.press('Space')
  }
  for (let presses = 0; presses < (await group.count()); presses++) {
    if (await wanted.isChecked()) return
    await page.keyboard.press('ArrowDown')
  }
  await expect(wanted).toBeChecked()
}

function control(form: Locator, name: string, value: string): Locator {
  return form.locator(
    `:is(input:not([type=radio], [type=checkbox], [type=hidden]), select, textarea)[name="${name}"], ` +
      `:is(input[type=radio], input[type=checkbox])[name="${name}"][value="${value}"]`,
  )
}

const isChoice = (type: string | null) => type === 'radio' || type === 'checkbox'

async function kindOf(field: Locator): Promise<{ tag: string; type: string | null }> {
  await expect(field).toBeAttached()
  return field.evaluate((element) => ({ tag: element.localName, type: element.getAttribute('type') }))
}
