type Drag = { item: HTMLElement; before: HTMLElement | null }

/**
 * Lets the items of a list be dragged by their grips (`data-grip`), with a mouse, a pen or a finger; Escape leaves all
 * as it was. While one is dragged it carries `data-dragged`, and the item beside its new place `data-drop`, before or
 * after. `drop` gets the item and the one that it goes before, null at the end. Gives what ends it.
 */
export function dragToOrder(
  list: HTMLElement,
  drop: (item: HTMLElement, before: HTMLElement | null) => void,
): () => void {
  let drag: Drag | null = null
  const items = () => [...list.children].filter((child) => child instanceof HTMLElement)

  const mark = () => {
    for (const item of items()) delete item.dataset.drop
    if (!drag || staysInPlace(drag)) return
    const beside = drag.before ?? items().at(-1)
    if (beside) beside.dataset.drop = drag.before ? 'before' : 'after'
  }
  const end = () => {
    if (drag) delete drag.item.dataset.dragged
    drag = null
    mark()
  }
  const down = (event: PointerEvent) => {
    const grip = event.target instanceof Element ? event.target.closest('[data-grip]') : null
    const item = items().find((each) => each.contains(grip))
    if (!grip || !item || event.button !== 0) return
    event.preventDefault()
    grip.setPointerCapture(event.pointerId)
    item.dataset.dragged = ''
    drag = { item, before: nextOf(item) }
  }
  const move = (event: PointerEvent) => {
    if (!drag) return
    const { item } = drag
    drag.before = items().find((each) => each !== item && middleOf(each) > event.clientY) ?? null
    mark()
    keepInView(event.clientY)
  }
  const up = () => {
    const done = drag
    end()
    if (done && !staysInPlace(done)) drop(done.item, done.before)
  }
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Escape') end()
  }

  list.addEventListener('pointerdown', down)
  list.addEventListener('pointermove', move)
  list.addEventListener('pointerup', up)
  list.addEventListener('pointercancel', end)
  document.addEventListener('keydown', key)
  return () => {
    list.removeEventListener('pointerdown', down)
    list.removeEventListener('pointermove', move)
    list.removeEventListener('pointerup', up)
    list.removeEventListener('pointercancel', end)
    document.removeEventListener('keydown', key)
  }
}

function staysInPlace({ item, before }: Drag): boolean {
  return before === nextOf(item)
}

function nextOf(item: HTMLElement): HTMLElement | null {
  return item.nextElementSibling instanceof HTMLElement ? item.nextElementSibling : null
}

function middleOf(item: HTMLElement): number {
  const { top, height } = item.getBoundingClientRect()
  return top + height / 2
}

/** A list that is longer than the screen goes on at its edges. */
function keepInView(y: number): void {
  const edge = 48
  if (y < edge) window.scrollBy(0, y - edge)
  if (y > window.innerHeight - edge) window.scrollBy(0, y - window.innerHeight + edge)
}
