/** A queue for something that only one may hold: whoever came first gets it first. */
export class Turns {
  #last: Promise<void> = Promise.resolve()

  /** Waits for the turn and gives the function that ends it. */
  async take(): Promise<() => void> {
    const before = this.#last
    let end!: () => void
    this.#last = new Promise((resolve) => {
      end = resolve
    })
    await before
    return end
  }

  /** Waits for the turn, does the work and ends the turn, whatever becomes of the work. */
  async hold<T>(work: () => Promise<T>): Promise<T> {
    const end = await this.take()
    try {
      return await work()
    } finally {
      end()
    }
  }
}
