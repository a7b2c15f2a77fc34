import { expect, test } from 'vitest'
import { readFeed } from '../adapters/feeds/read.ts'
import { parseCommand } from '../src/channels/grammar.ts'
import { tongueFor } from '../src/claims/gate/language.ts'
import { tokens } from '../src/claims/gate/tokens.ts'
import { gate } from '../src/claims/gate.ts'

/** What every object answers to, though nobody put it there. */
const INHERITED = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__']

test.each(INHERITED)('%s is no group of days', (word) => {
  expect(parseCommand(`/briefing at 08:00 ${word}`, [])).toEqual({
    name: 'wrong',
    why: 'wrong.days',
    value: word,
  })
})

test.each(INHERITED)('%s is a word like any other to the gate', (word) => {
  const read = tokens(`The Constructor name and ${word} name, 3 ${word}`, tongueFor('en'))
  expect(read.filter((token) => typeof token.word !== 'string')).toEqual([])
  expect(read.map((token) => token.raw)).toContain('name')
  for (const said of [word, word[0]?.toUpperCase() + word.slice(1)]) {
    const text = `Ana Ruiz won the ${said} name title by 3 ${said} points last ${said} year.`
    const verdict = gate({ text }, { cited: [text], source: text })
    expect(verdict).toEqual({ supported: true, score: 1, unsupported: [] })
  }
})

test.each(INHERITED)('%s is no period of a feed', (word) => {
  const text = `<rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel>
    <title>News</title><sy:updatePeriod>${word}</sy:updatePeriod><item><title>A</title></item>
  </channel></rss>`
  const read = readFeed({ bytes: Buffer.from(text), url: 'https://news.example/feed' })
  expect(read.outcome === 'feed' && read.feed.title).toBe('News')
  expect(read.outcome === 'feed' && 'ttlMinutes' in read.feed).toBe(false)
})
