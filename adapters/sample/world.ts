import { readdirSync, readFileSync } from 'node:fs'

const FOLDER = new URL('./articles/', import.meta.url)

/** An outlet of the sample world. All of them are made up. */
export interface Outlet {
  readonly id: string
  readonly name: string
  readonly country: string
  readonly language: string
  readonly official: boolean
}

/** One article of it, as it stands at a moment. */
export interface SampleArticle {
  readonly slug: string
  readonly outlet: string
  readonly title: string
  readonly byline: string | undefined
  readonly publishedAt: Date
  /** When the outlet corrected it; the text is then the corrected one. */
  readonly editedAt: Date | undefined
  readonly paragraphs: readonly string[]
}

export const OUTLETS: readonly Outlet[] = [
  {
    id: 'maple-courier',
    name: 'The Maple Courier',
    country: 'CA',
    language: 'en',
    official: false,
  },
  {
    id: 'hanbit-herald',
    name: 'The Hanbit Herald',
    country: 'KR',
    language: 'en',
    official: false,
  },
  { id: 'pacific-wire', name: 'Pacific Wire', country: 'US', language: 'en', official: false },
  { id: 'hangang-ilbo', name: '한강일보', country: 'KR', language: 'ko', official: false },
  {
    id: 'gazette-du-fleuve',
    name: 'La Gazette du Fleuve',
    country: 'CA',
    language: 'fr',
    official: false,
  },
  {
    id: 'seoul-readouts',
    name: 'Seoul Readouts (sample)',
    country: 'KR',
    language: 'en',
    official: true,
  },
  {
    id: 'ottawa-readouts',
    name: 'Ottawa Readouts (sample)',
    country: 'CA',
    language: 'en',
    official: true,
  },
]

interface Kept {
  readonly fields: ReadonlyMap<string, string>
  readonly body: string
}

/** `name: value` lines, a line `---`, then paragraphs. */
function keptIn(file: string): Kept {
  const [head = '', body = ''] = readFileSync(new URL(file, FOLDER), 'utf8').split('\n---\n')
  const fields = head.split('\n').map((line): [string, string] => {
    const [name = '', ...value] = line.split(': ')
    return [name, value.join(': ').trim()]
  })
  return { fields: new Map(fields), body }
}

let kept: ReadonlyMap<string, Kept> | undefined

function all(): ReadonlyMap<string, Kept> {
  kept ??= new Map(
    readdirSync(FOLDER)
      .toSorted()
      .map((file) => [file.replace(/\.md$/, ''), keptIn(file)]),
  )
  return kept
}

/** What has been published by a moment, newest first; without one, everything. */
export function articlesAt(now?: Date): SampleArticle[] {
  return [...all()]
    .map(([slug, file]) => articleAt(slug, file, now))
    .filter(({ publishedAt }) => !now || publishedAt <= now)
    .toSorted((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime())
}

function articleAt(slug: string, { fields, body }: Kept, now: Date | undefined): SampleArticle {
  const edited = fields.get('edited')
  const editedAt = edited ? new Date(edited) : undefined
  const isEdited = editedAt !== undefined && (!now || editedAt <= now)
  const text = isEdited ? body : body.replace(fields.get('after') ?? '', fields.get('before') ?? '')
  return {
    slug,
    outlet: fields.get('outlet') ?? '',
    title: fields.get('title') ?? '',
    byline: fields.get('byline'),
    publishedAt: new Date(fields.get('at') ?? ''),
    editedAt: isEdited ? editedAt : undefined,
    paragraphs: text.trim().split(/\n{2,}/),
  }
}
