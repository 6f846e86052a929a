import { askInside } from './ask.ts'
import { expectVersion } from './expect-version.ts'
import { findRecord } from './record.ts'
import type { RecordKind } from './record.ts'
import type { Tx } from './write.ts'

/** The record as it is now, refused when it is not the version that the caller saw. Throws Problem. */
export async function expectRecord<T extends { id: string; version: number }, Row>(
  tx: Tx,
  kind: RecordKind<T, Row>,
  { params, version }: { params: { id: string }; version: number },
): Promise<T> {
  const current = await findRecord(askInside(tx), kind, params.id)
  expectVersion(current, version)
  return current
}
