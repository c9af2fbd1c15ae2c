/** An end that was foreseen: its message is the one sentence that the person at the terminal gets. */
export class Stop extends Error {}

/**
 * Runs a program to its end and turns a foreseen failure into one sentence on stderr and exit code 1. What our
 * own modules throw are such sentences too; anything else is a fault and shows its trace.
 * @param {() => Promise<void>} program
 */
export async function run(program) {
  try {
    await program()
  } catch (error) {
    console.error(isSentence(error) ? error.message : error)
    process.exit(1)
  }
}

/** @param {unknown} error @returns {error is Error} */
function isSentence(error) {
  return (
    error instanceof Stop || (error instanceof Error && error.constructor === Error && !('code' in error))
  )
}
