import { notFound } from 'next/navigation'
import { Refusal } from './errors'

/** For pages: gives what a query found, or answers 404 when it refuses with `not-found`. */
export async function orNotFound<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found') notFound()
    throw error
  }
}
