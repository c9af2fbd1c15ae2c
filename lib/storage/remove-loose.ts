import { claimToRemove, forgetLoose } from '../db/loose-file-rows'
import { transaction } from '../db/transaction'
import { logUnexpected } from '../log'
import { storage } from './storage'

/**
 * Removes bytes that no entry has any more, or never had; says of how many that failed. Never throws: what fails is
 * logged and comes again with the sweep. Not inside a transaction.
 */
export async function removeLoose(keys: readonly string[]): Promise<number> {
  if (keys.length === 0) return 0
  try {
    const loose = await transaction((tx) => claimToRemove(tx, keys))
    const gone: string[] = []
    for (const key of loose) if (await removed(key)) gone.push(key)
    await transaction((tx) => forgetLoose(tx, gone))
    return loose.length - gone.length
  } catch (error) {
    logUnexpected(error, 'removing files')
    return keys.length
  }
}

async function removed(key: string): Promise<boolean> {
  try {
    await storage().remove(key)
    return true
  } catch (error) {
    logUnexpected(error, 'removing a file')
    return false
  }
}
