import type { SourceFile } from './source-files'

/**
 * Exported queries and commands that reach the database without taking the actor first, or without asking the
 * policy. Steps that several commands share take a transaction that is open already, and open none.
 */
export function actorFaults(files: SourceFile[]): string[] {
  return files
    .filter(({ path }) => /^lib\/[a-z-]+\/(queries|commands)(\/|\.ts$)/.test(path))
    .filter(({ text }) => /from '@\/lib\/db\/transaction'/.test(text))
    .flatMap(({ path, text }) => [
      ...[...text.matchAll(/^export async function (\w+)(?:<[^>]*>)?\(\s*(\w+: \w+)?/gm)]
        .filter(([, , first]) => first !== 'actor: Actor')
        .map(([, name]) => `${path}: ${name} does not take the actor first`),
      ...(/\b(authorise|signedIn)\(/.test(text) ? [] : [`${path} never asks the policy`]),
    ])
}
