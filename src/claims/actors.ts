import type { Sentence } from '../articles/article.ts'
import { antecedent } from './antecedent.ts'
import type { People } from './people.ts'
import type { Reading } from './reading.ts'
import { reportingSubject } from './speech.ts'
import { koreanFull } from './speech-korean.ts'
import { pluralBefore, subjectOf } from './subjects.ts'

/** The name of whoever does what follows `before` in a sentence; pronouns are followed back. */
export function actorBefore(
  before: string,
  sentence: Sentence,
  reading: Reading,
  people: People,
): string | undefined {
  const subject = subjectOf(before, reading.language)
  if (!subject || subject.by === 'same') return undefined
  if (subject.by === 'noun') return subject.text
  if (subject.by === 'name') {
    if (reading.language === 'ko') return koreanFull(subject.text, reading.text)
    return people.isName(subject.text) ? people.full(subject.text) : undefined
  }
  // "Norland said it would": whoever said so.
  const reporting = reading.language === 'en' ? reportingSubject(before) : undefined
  if (reporting?.by === 'name' && people.isName(reporting.text)) return people.full(reporting.text)
  if (!/^(?:they|ils|elles)$/iu.test(subject.text)) {
    return antecedent(subject.text, sentence.start, reading, people, [])
  }
  const index = reading.sentences.findIndex(({ start }) => start === sentence.start)
  return pluralBefore(reading.sentences[index - 1]?.text ?? '')
}
