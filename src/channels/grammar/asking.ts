const QUESTION =
  /[?？]$|^(?:who|what|when|where|which|why|how|did|does|do|is|are|was|were|will|has|have|can|qui|que|quoi|quand|où|pourquoi|comment|combien|quel|quelle|est-ce)\b|(?:나요|까|니|는지|누구|언제|어디|무엇|왜)\s*$/iu

/** Whether a text asks something: by its mark, its first word, or a Korean ending. */
export const isQuestion = (text: string): boolean => QUESTION.test(text.trim())
