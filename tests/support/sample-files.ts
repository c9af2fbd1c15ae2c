import { Buffer } from 'node:buffer'

const base64 = (text: string) => Buffer.from(text, 'base64')

/** A picture of one point. */
export const png = base64(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
)

export const jpeg = base64(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
)

export const webp = base64('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA')

export const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
)

export const text = Buffer.from('What the team said: „gut gemacht“.\n')

export const markdown = Buffer.from('# Retrospective\n\n- handed over\n')

export const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')

export const html = Buffer.from('<!DOCTYPE html>\n<html><script>alert(1)</script></html>')

/** A text of exactly so many bytes. */
export function textOf(bytes: number): Buffer {
  return Buffer.alloc(bytes, 'One line after another.\n')
}

/** Bytes as they arrive, in pieces. */
export async function* arrivingIn(bytes: Buffer, piece = 65_536): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
}
