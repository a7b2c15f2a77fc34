import { expect, test } from 'vitest'
import { readText } from '../../adapters/pages/files.ts'

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8')
const lede =
  'The mayor of Northport and the head of the harbour board agreed on Tuesday to dredge the channel before winter, the town said.'
const second = 'Work begins next year, and “Friday” is the name of the dredger.'

test('a text file gives its title, and neither the caption before its lede nor what is related', async () => {
  const caption = 'The mayor of Northport and the head of the harbour board'
  const file = ['Channel to be dredged', caption, lede, second, 'Related Posts'].join('\n\n')
  const draft = await readText(utf8(file), '/inbox/channel.txt')
  expect(draft).toMatchObject({ title: 'Channel to be dredged', text: `${lede}\n\n${second}` })
})

test('a file says nothing of when it was published, whatever days it speaks of', async () => {
  expect(await readText(utf8(`${lede}\n\n${second}`), 'channel.txt')).not.toHaveProperty(
    'publishedAt',
  )
})

test('a first line that is a sentence is no title: the file’s name is', async () => {
  const draft = await readText(utf8(`${lede}\n\n${second}`), 'C:\\inbox\\harbour-channel.txt')
  expect(draft).toMatchObject({ title: 'harbour-channel', text: `${lede}\n\n${second}` })
})

test('Markdown is read as its reader sees it', async () => {
  const file = `---\ndraft: true\n---\n# Channel to be *dredged*\n\n![Map](map.png)\n\n${lede.replace('Northport', '[Northport](https://northport.example)')}\n\n- **four** million crowns\n- nine ships\n\n\`\`\`\ncode\n\`\`\`\n\n> ${second}\n`
  const draft = await readText(utf8(file), 'channel.md')
  expect(draft.title).toBe('Channel to be dredged')
  expect(draft.text).toBe(`${lede}\n\nfour million crowns\n\nnine ships\n\n${second}`)
})

test('a file in another charset is read in it', async () => {
  const korean = Buffer.from(
    'b5 ce 20 c1 a4 bb f3 c0 cc 20 b8 b8 b3 b5 b4 d9'.replaceAll(' ', ''),
    'hex',
  )
  expect(await readText(korean, 'a.txt')).toMatchObject({
    text: '두 정상이 만났다',
    language: 'ko',
  })
})
