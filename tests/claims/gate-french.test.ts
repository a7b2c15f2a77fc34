import { expect, test } from 'vitest'
import { gate } from '../../src/claims/gate.ts'

const PORT =
  'La ministre Inès Valmont a annoncé jeudi que le port d’Aubrac recevra 1 200 conteneurs, soit 3,5 % de plus qu’en mars.'
const REFUSAL = 'Le syndicat Mer-Unie ne signera pas l’accord si les salaires baissent.'
const AID = 'Le Morvan a prêté 40 millions d’euros à la Corvène.'
const QUOTE = '« Nous ne céderons rien », a déclaré Inès Valmont.'

const verdict = (text: string, cited: string) =>
  gate({ text }, { cited: [cited], source: `${PORT} ${REFUSAL} ${AID} ${QUOTE}`, language: 'fr' })

test.each([
  ['the sentence itself', PORT, PORT],
  ['another spelling of the number', PORT.replace('1 200', '1\u202f200'), PORT],
  ['English quotation marks', '“Nous ne céderons rien”, a déclaré Inès Valmont.', QUOTE],
])('%s stands', (_, claim, cited) => {
  expect(verdict(claim, cited)).toMatchObject({ supported: true })
})

test.each([
  ['a negation lost', REFUSAL.replace('ne signera pas', 'signera'), REFUSAL],
  ['a negation added', AID.replace('a prêté', 'n’a pas prêté'), AID],
  ['a condition cut off', 'Le syndicat Mer-Unie ne signera pas l’accord.', REFUSAL],
  ['another number', PORT.replace('1 200', '1 300'), PORT],
  ['another scale', AID.replace('millions', 'milliards'), AID],
  ['another name', PORT.replace('Valmont', 'Delorme'), PORT],
  ['another day', PORT.replace('jeudi', 'lundi'), PORT],
  ['lender and borrower exchanged', 'La Corvène a prêté 40 millions d’euros au Morvan.', AID],
  ['a preposition turned', AID.replace('à la Corvène', 'avec la Corvène'), AID],
  ['a quotation altered', QUOTE.replace('rien', 'tout'), QUOTE],
  [
    'what she announced as our own word',
    'Le port d’Aubrac recevra 1 200 conteneurs, soit 3,5 % de plus qu’en mars.',
    PORT,
  ],
])('%s falls', (_, claim, cited) => {
  expect(verdict(claim, cited)).toMatchObject({ supported: false })
})
