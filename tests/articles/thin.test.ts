import { expect, test } from 'vitest'
import { isThin } from '../../src/articles/thin.ts'

test.each([
  ['a caption', 'A ferry leaves the quay of Saint-Brume.', true],
  [
    'two sentences',
    'The harbour council of Saint-Brume will buy two ferries next spring. The old one is sold.',
    false,
  ],
  ['a Korean headline', '항만위원회, 여객선 두 척 산다', true],
  [
    'two Korean sentences',
    '생브륌 항만위원회는 내년 봄 여객선 두 척을 사기로 했다. 낡은 배는 올해 안에 팔린다고 위원회는 밝혔다.',
    false,
  ],
])('%s is thin: %#', (_, text, thin) => {
  expect(isThin(text)).toBe(thin)
})
