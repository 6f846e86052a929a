import type { PortfolioId } from '#shared/kernel/id.ts'

import type { Tx } from '../db/write.ts'

/** A record as its history tells it: each field as changes name it. */
export interface Kept {
  id: string
  version: number
}

export interface Place {
  portfolioId: PortfolioId
  id: string
}

/** Why fields cannot hold what they held; a field that can is absent. */
export type Refused<T> = { [K in keyof T]?: string | null }

/** How the records of a kind are found and written, so that changes of them can be taken back. Each write tells history. */
export interface Keeper<T extends Kept> {
  find: (tx: Tx, place: Place) => Promise<T | null>
  /** Saves what differs. */
  save: (tx: Tx, place: Place, edit: { current: T; wanted: T }) => Promise<unknown>
  /** Puts in again what was removed. Absent, like `remove`: of this kind nothing is made or removed. */
  insert?: (tx: Tx, place: Place, record: T) => Promise<unknown>
  remove?: (tx: Tx, place: Place, record: T) => Promise<unknown>
  /** Why a record that was made cannot go; null when it can. */
  whyItCannotGo?: (tx: Tx, place: Place, record: T) => Promise<string | null>
  /** What people call the record. */
  nameOf: (tx: Tx, record: T) => string | Promise<string>
  /** What people call its fields. */
  labels: Readonly<Partial<Record<keyof T & string, string>>>
  /** What speaks against a record as it would be; `current` null when it would be put in again. */
  refused?: (tx: Tx, place: Place, would: { current: T | null; wanted: T }) => Promise<Refused<T>>
  /** Of the fields of one change, those that go back all together or not at all. */
  together?: (changed: readonly string[]) => readonly string[]
}
