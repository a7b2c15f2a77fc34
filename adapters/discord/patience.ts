/** What one person may ask in a minute. */
const MOST = 20
const MINUTE_MS = 60_000
const PEOPLE = 10_000

/** Whether a person may ask now: no more than twenty times in any minute. In memory. */
export function createPatience(now: () => Date): (person: string) => boolean {
  const asked = new Map<string, number[]>()
  return (person) => {
    const at = now().getTime()
    const recent = (asked.get(person) ?? []).filter((then) => at - then < MINUTE_MS)
    const isPatient = recent.length < MOST
    asked.delete(person)
    asked.set(person, isPatient ? [...recent, at] : recent)
    const [longestSilent] = asked.keys()
    if (asked.size > PEOPLE && longestSilent !== undefined) asked.delete(longestSilent)
    return isPatient
  }
}
