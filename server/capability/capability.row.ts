import type { Capability, CapabilityAssessment, CapabilityUse } from '#shared/capability/capability.ts'

import { nameKey } from '../db/name-key.ts'
import type { RecordKind } from '../db/record.ts'

interface CapabilityRow extends Omit<Capability, 'isMostImportant'> {
  /** 0 or 1 in SQLite. */
  isMostImportant: boolean | number
}

export const capabilities: RecordKind<Capability, CapabilityRow> = {
  table: 'Capability',
  subject: 'capability',
  noun: 'capability',
  select: 'SELECT r.* FROM "Capability" r',
  order: 'r."nameKey"',
  toRecord: (row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind,
    trait: row.trait,
    description: row.description,
    isMostImportant: Boolean(row.isMostImportant),
    version: row.version,
  }),
  toRow: (one) => ({ ...one, nameKey: nameKey(one.name) }),
}

interface AssessmentRow extends Omit<CapabilityAssessment, 'capability' | 'by'> {
  capabilityId: string
  byId: string
  byName: string
}

export const assessments: RecordKind<CapabilityAssessment, AssessmentRow> = {
  table: 'CapabilityAssessment',
  subject: 'capability_assessment',
  noun: 'assessment',
  select: 'SELECT r.*, u."name" AS "byName" FROM "CapabilityAssessment" r JOIN "User" u ON u."id" = r."byId"',
  order: 'r."asOf", r."at", r."id"',
  toRecord: (row) => ({
    id: row.id,
    capability: row.capabilityId,
    level: row.level,
    evidence: row.evidence,
    asOf: row.asOf,
    by: { id: row.byId, name: row.byName },
    at: row.at,
    version: row.version,
  }),
  toRow: ({ capability, by, ...rest }) => ({ ...rest, capabilityId: capability, byId: by.id }),
}

interface UseRow extends Omit<CapabilityUse, 'initiative' | 'capability'> {
  initiativeId: CapabilityUse['initiative']
  capabilityId: string
}

export const uses: RecordKind<CapabilityUse, UseRow> = {
  table: 'CapabilityUse',
  subject: 'capability_use',
  noun: 'use of a capability',
  select: 'SELECT r.* FROM "CapabilityUse" r',
  order: 'r."id"',
  toRecord: (row) => ({
    id: row.id,
    initiative: row.initiativeId,
    capability: row.capabilityId,
    relation: row.relation,
    fromLevel: row.fromLevel,
    toLevel: row.toLevel,
    minLevel: row.minLevel,
    by: row.by,
    version: row.version,
  }),
  toRow: ({ initiative, capability, ...rest }) => ({
    ...rest,
    initiativeId: initiative,
    capabilityId: capability,
  }),
}
