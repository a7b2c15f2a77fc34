/** Opens with a word that points to the sentence before: a pronoun, a demonstrative, a connective. */
const LEANING: Readonly<Record<string, RegExp>> = {
  en: /^["“'‘]?(?:He|She|It|They|This|That|These|Those|His|Her|Their|Its|But|And|So|Or|However|Still|Yet|Also|Then|Instead|Both|Others|Another|Such|Neither|Either|Meanwhile|Moreover|Furthermore|Therefore|Nevertheless|Here|There|In addition|For example|As a result|At the same time|Thus|Even so)\b(?! (?:are|is|was|were|will be|has been|have been) (?:no|an?|more|about|some|\d)\b)/u,
  fr: /^[«“"]?\s*(?:Il|Elle|Ils|Elles|Ce|Cela|Cette|Cet|Ces|Celui-ci|Celle-ci|Mais|Et|Or|Donc|Cependant|Toutefois|Pourtant|Ainsi|Son|Sa|Ses|Leurs?)(?!\p{L})/u,
  ko: /^["“]?(?:그는|그녀는|그가|이는|이를|이에|이번|그러나|하지만|그리고|또한?|이어|다만|한편|특히|그들은|이들은|따라서|그래서|이 같은|이런|그런)(?=[\s,])/u,
}

/** Does a sentence need the one before it to be understood? */
export function leans(sentence: string, language = 'en'): boolean {
  return (LEANING[language] ?? LEANING.en)?.test(sentence) ?? false
}
