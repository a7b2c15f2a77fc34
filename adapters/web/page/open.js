/** What is open now: shared by what draws the page and what keeps it fresh. */
export const open = {
  rooms: [],
  /** Rooms with messages that came since they were last shown. */
  unread: new Set(),
  failures: 0,
  place: {},
  /** The conversation of the room, and of the thread beside it. */
  talk: undefined,
  thread: undefined,
}

export function roomOf(id) {
  return open.rooms.find((room) => room.id === id)
}
