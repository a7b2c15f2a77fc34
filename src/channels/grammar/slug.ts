import { VIEWS } from './views.ts'

/**
 * Slugs under which no topic could be reached: `/summit follow`, `/briefing topics all` and the
 * parts of a dossier mean something else already, and `why` begins a question.
 */
export const RESERVED: ReadonlySet<string> = new Set([
  ...['follow', 'unfollow', 'help', 'why', 'all', 'tout', 'tous', '전체'],
  ...VIEWS,
])

/** What a slug may look like. */
export const SLUG = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,38}[\p{L}\p{N}])?$/u

/** A short name for a topic: `Corée–Canada` → `coree-canada`, `한국–캐나다` → `한국-캐나다`. */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '')
}
