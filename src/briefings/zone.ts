/** Whether the runtime knows an IANA zone. (`Intl.supportedValuesOf` lacks `UTC`, so we ask.) */
export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined && !/^[+-]/.test(name)
  } catch {
    return false
  }
}

/** Every zone to choose from, `UTC` among them. */
export const zones = (): string[] => [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])]
