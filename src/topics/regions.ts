/**
 * Countries by any of their names. The names in English, Korean and French come from the
 * runtime's CLDR data (`Intl.DisplayNames`); what CLDR lacks, the short names, demonyms and
 * capitals that headlines use, stands below for the countries that desks follow most.
 */
const MORE: Readonly<Record<string, string>> = {
  AU: 'Australian, Canberra, 호주, 캔버라, australien, australienne',
  BR: 'Brazilian, Brasilia, 브라질리아, brésilien, brésilienne',
  CA: 'Canadian, Canadians, Ottawa, 캐나다인, 오타와, canadien, canadienne, canadiens, canadiennes',
  CN: 'Chinese, Beijing, 베이징, chinois, chinoise, Pékin',
  DE: 'German, Berlin, 베를린, allemand, allemande',
  EU: 'EU, Brussels, 유럽연합, 브뤼셀, UE, Bruxelles',
  FR: 'French, Paris, 파리, français, française',
  GB: 'UK, Britain, British, London, 런던, 영국, britannique, Londres, Royaume-Uni',
  ID: 'Indonesian, Jakarta, 자카르타, indonésien, indonésienne',
  IN: 'Indian, New Delhi, 뉴델리, indien, indienne',
  IR: 'Iranian, Tehran, 테헤란, iranien, iranienne, Téhéran',
  IL: 'Israeli, Jerusalem, 예루살렘, israélien, israélienne, Jérusalem',
  IT: 'Italian, Rome, 로마, italien, italienne',
  JP: 'Japanese, Tokyo, 도쿄, japonais, japonaise',
  KP: 'North Korean, North Koreans, Pyongyang, DPRK, 평양, 북측, nord-coréen, nord-coréenne, nord-coréens, nord-coréennes',
  KR: 'Korea, Korean, South Korean, South Koreans, Seoul, ROK, Republic of Korea, 한국, 한국인, 서울, 우리나라, Corée, coréen, coréenne, sud-coréen, sud-coréenne, sud-coréens, sud-coréennes, Séoul',
  MX: 'Mexican, Mexico City, 멕시코시티, mexicain, mexicaine, Mexico',
  PE: 'Peruvian, Lima, 리마, péruvien, péruvienne',
  RU: 'Russian, Moscow, 모스크바, russe, Moscou',
  SA: 'Saudi, Riyadh, 리야드, saoudien, saoudienne, Riyad',
  TR: 'Turkey, Turkish, Ankara, 튀르키예, 앙카라, turc, turque',
  TW: 'Taiwanese, Taipei, 타이베이, taïwanais, taïwanaise',
  UA: 'Ukrainian, Kyiv, Kiev, 키이우, ukrainien, ukrainienne',
  US: 'US, U.S., USA, America, American, Washington, 미국, 워싱턴, américain, américaine, États-Unis',
  VN: 'Vietnamese, Hanoi, 하노이, vietnamien, vietnamienne, Hanoï',
}

const LOCALES = ['en', 'ko', 'fr']

/** ISO 3166 has 26² possible codes; CLDR answers with the code itself where there is no country. */
function codes(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const english = new Intl.DisplayNames(['en'], { type: 'region' })
  return (
    letters
      .flatMap((first) => letters.map((second) => first + second))
      // A country that is no more has another's code as its canonical one: SU is RU.
      .filter((code) => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`)
      .filter((code) => english.of(code) !== code && !/^(X|Q[M-Z]|ZZ|UN|EZ)/.test(code))
  )
}

function namesOf(code: string): string[] {
  const official = LOCALES.flatMap((locale) =>
    (['long', 'short'] as const).map(
      (style) => new Intl.DisplayNames([locale], { type: 'region', style }).of(code) ?? '',
    ),
  )
  return [...new Set([...official, ...(MORE[code]?.split(', ') ?? [])])].filter(Boolean)
}

/** Lower case without accents, with every run of anything but letters and digits as one space. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

let table: ReadonlyMap<string, readonly string[]> | undefined
let called: ReadonlyMap<string, string> | undefined

/** Every region's names, folded, keyed by ISO 3166 code (and EU); made on first use. */
export function regions(): ReadonlyMap<string, readonly string[]> {
  table ??= new Map(codes().map((code) => [code, [...new Set(namesOf(code).map(fold))]]))
  return table
}

/** The region that goes by a name, if one does: `Corée du Sud` → `KR`. */
export function regionCalled(name: string): string | undefined {
  called ??= new Map([...regions()].flatMap(([code, names]) => names.map((known) => [known, code])))
  return called.get(fold(name))
}
