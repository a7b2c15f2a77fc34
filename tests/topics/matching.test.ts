import { describe, expect, test } from 'vitest'
import { matches, sidesOf } from '../../src/topics/matching.ts'

const on = (name: string, ...aliases: string[]) => {
  const ways = sidesOf({ name, aliases })
  return (title: string, text = '') => matches({ title, text }, ways)
}

describe('a topic of two countries', () => {
  const koreaCanada = on('Korea–Canada')
  test.each([
    ['South Korea and Canada sign an accord'],
    ['Seoul and Ottawa close ranks'],
    ['Canadian minister visits Seoul'],
    ['한국·캐나다 정상회담'],
    ['한국과 캐나다는 협력을 강화했다'],
    ['La Corée du Sud et le Canada font front commun'],
    ['Séoul et Ottawa se rapprochent'],
  ])('is matched by “%s”', (title) => {
    expect(koreaCanada(title)).toBe(true)
  })

  test.each([
    ['North Korea and Canada trade accusations'],
    ['La Corée du Nord et le Canada'],
    ['북한과 캐나다'],
    ['Seoul opens a new bridge'],
    ['Canada wins at hockey'],
    ['Koreatown café named after Canadian Tire'],
  ])('is not matched by “%s”', (title) => {
    expect(koreaCanada(title)).toBe(false)
  })

  test('needs more of an article than one name far down', () => {
    const far = `${'The harbour board met on Thursday. '.repeat(60)}A guest came from Seoul.`
    expect(koreaCanada('Canada’s harbours', far)).toBe(false)
  })
})

test('a hyphen parts countries and leaves other names whole', () => {
  expect(on('korea-canada')('Seoul and Ottawa talk')).toBe(true)
  expect(on('Hyundai-Kia')('Hyundai opens a plant')).toBe(false)
  expect(on('Hyundai-Kia')('Hyundai-Kia opens a plant')).toBe(true)
})

test('an alias in any script will do', () => {
  expect(on('Chip rules', '반도체 수출')('반도체 수출을 통제하기로')).toBe(true)
})
