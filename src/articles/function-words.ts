/**
 * The commonest words that carry grammar, by language: articles, prepositions, pronouns, particles.
 * A running text of a hundred words has thirty and more of its own language's, and few of another's.
 */
const WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in that is was for it with as his on be at by had not are but from or have an they which you were her all she there would their we him been has when who will more if no said',
  fr: 'le la les de des du et un une à en est que qui dans pour par sur pas au aux ce cette il elle ils nous vous avec plus son sa ses se ne mais ou été être sont leur d l qu n s c j',
  de: 'der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein',
  es: 'de la que el en y a los se del las un por con no una su para es al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo fue ha han',
  pt: 'de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso são',
  it: 'di e il la che in un è per una non sono con si da del le dei i gli alla al della nel ha più anche come ma lo su o se questo suo sua nella delle dal hanno essere tra ed l d c dell all',
  nl: 'de van het een en in is dat op te zijn met voor niet aan er om ook als dan maar bij uit door naar nog heeft hij over wordt zich was ze worden of kan meer werd deze hebben wel tot die',
  sv: 'och i att det som en på är av för med den till inte har de ett om var men sig så kan från när vi eller nu ska under också där efter hade vid över han hon',
  da: 'og i at det er en til på den af for med som de der ikke har et var kan men om vi han fra jeg blev ved efter også eller hvor når ud skal være sig sin',
  no: 'og i det er på som en til å av for at med de har ikke den et om var men han vi fra kan så jeg ble etter seg også eller skal være ut når hun',
  fi: 'ja on ei että se oli hän mutta ovat kun myös joka niin kuin tai ole mukaan jo vain sekä olla hänen voi nyt ne siitä sen jos ollut vielä',
  pl: 'w i na z do się nie to że jest o jak po co za od przez ale dla tym są czy był jego lub być tylko tego może oraz która które który także przy',
  cs: 'a v se na je že s z do o i to jako za by pro ale k ve jsou po od při jeho byl které který bylo také jen nebo tak už podle jeho',
  sk: 'a v sa na je že s z do o aj to ako za by pre ale k vo sú po od pri jeho bol ktoré ktorý bolo tiež len alebo tak už podľa',
  hu: 'a az és hogy nem is egy ez meg volt de csak el már még van azt ki mint ha vagy az mert kell lehet után során majd pedig',
  ro: 'de și în a la cu pe o nu care din un este să că mai pentru sunt au ce se fost prin sau ca după dar al ale lui fi',
  tr: 've bir bu da de için ile olarak çok daha olan gibi ne ama var o kadar sonra ise en her değil ya ki olduğu diye',
  id: 'yang dan di dengan untuk ini itu dari dalam pada tidak akan adalah oleh juga ke karena tersebut dapat telah lebih sudah atau saya mereka',
  vi: 'và của là có trong cho được với các không người một này đã những để khi từ đến về cũng như ra tại nhưng vào',
  ru: 'и в не на что с по как это он к из у за от о же но для так бы было она они его все был или при уже если только также',
  uk: 'і в не на що з та у як за до це він про від для але був його також або є які після було при все що',
  bg: 'и на да в се от за е с не че по са ще като това си до но при който има или които бе той през',
  sr: 'и у је да на се за су од са не што као то би који али из о ће или није после које',
  hr: 'i u je da na se za su od sa ne što kao to bi koji ali iz o će ili nije nakon koje',
  ca: 'de la i el que a en les els un per amb del una no és al es com més ha dels aquest però són també ser',
  el: 'και το να του η της με που την από για είναι στο ο τα σε οι των',
  ar: 'في من على إلى أن التي عن مع هذا هذه الذي ما كان لا بعد أو قد بين كما',
  fa: 'و در به از که این را با است برای آن یک خود تا کرد بر هم نیز شد می',
  hi: 'के में है की से का को और पर ने कि यह हैं भी एक इस नहीं तो था',
}

const LANGUAGES_OF: ReadonlyMap<string, readonly string[]> = invert()

function invert(): Map<string, string[]> {
  const languages = new Map<string, string[]>()
  for (const [language, words] of Object.entries(WORDS)) {
    for (const word of new Set(words.split(' '))) {
      languages.set(word, [...(languages.get(word) ?? []), language])
    }
  }
  return languages
}

/** The share (0–1) of a text's words that are function words, by language, highest first. */
export function functionWordShares(text: string): readonly (readonly [string, number])[] {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  const hits = new Map<string, number>()
  for (const word of words) {
    for (const language of LANGUAGES_OF.get(word) ?? []) {
      hits.set(language, (hits.get(language) ?? 0) + 1)
    }
  }
  return [...hits]
    .map(([language, count]) => [language, count / words.length] as const)
    .sort((a, b) => b[1] - a[1])
}
