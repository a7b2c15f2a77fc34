import { expect, test } from 'vitest'
import { languageOf } from '../../src/articles/language.ts'

test.each([
  ['ko', '두 정상은 리마에서 만나 협력을 강화하기로 했다', undefined],
  ['ja', '両首脳は会談し、協力を強めることで一致した', undefined],
  ['zh', '两国领导人举行会谈并同意加强合作', undefined],
  ['el', 'Οι δύο ηγέτες συναντήθηκαν στη Λίμα', undefined],
  ['en', 'The two leaders met in Lima and agreed to work more closely on shipping.', undefined],
  ['fr', 'Les deux dirigeants se sont rencontrés à Lima et ont promis de coopérer.', undefined],
  ['de', 'Die beiden Staatschefs trafen sich in Lima und wollen enger zusammenarbeiten.', 'en'],
  ['es', 'Los dos líderes se reunieron en Lima y acordaron cooperar más.', undefined],
  ['ru', 'Два лидера встретились в Лиме и договорились о сотрудничестве.', undefined],
  ['ko', 'KTX 타고 부산 간 BTS 팬', 'en-US'],
])('%s is recognised', async (language, text, hint) => {
  expect(await languageOf(text, hint)).toBe(language)
})

test('a text without letters is und, or what the page declares', async () => {
  expect(await languageOf('12:30 – 45 %')).toBe('und')
  expect(await languageOf('', 'fr-CA')).toBe('fr')
})

test('running text is known by its small words, whatever the page declares', async () => {
  const french =
    'Les deux pays ont signé un accord sur la pêche, et le ministre a dit que les bateaux pourraient sortir dès le printemps. Il a ajouté que la mesure serait revue dans un an, avec les élus de la côte, pour que tous en profitent.'
  expect(await languageOf(french, 'en')).toBe('fr')
  const danish =
    'De to lande har skrevet under på en aftale om fiskeri, og ministeren siger, at bådene kan sejle ud til foråret. Han siger også, at aftalen skal ses igennem igen om et år sammen med dem, der bor ved kysten.'
  expect(await languageOf(danish, 'da')).toBe('da')
})
