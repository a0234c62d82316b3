import { EventEmitter } from 'node:events'
import type { Topic } from './database.ts'

export interface Announcements {
  announce: (topic: Topic) => void
  onAnnounced: (topic: Topic, wake: () => void) => void
}

/** Announcements within one process; `alsoTell` carries them to others. */
export function createAnnouncements(alsoTell: (topic: Topic) => void = () => {}): Announcements & {
  heard: (topic: string) => void
} {
  const emitter = new EventEmitter()
  return {
    announce(topic) {
      emitter.emit(topic)
      alsoTell(topic)
    },
    onAnnounced: (topic, wake) => void emitter.on(topic, wake),
    heard: (topic) => void emitter.emit(topic),
  }
}
