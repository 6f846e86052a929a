import { declarationApi } from '#shared/declaration/declaration.api.ts'
import type { DeclarationPreview } from '#shared/declaration/declaration.api.ts'
import type { Declaration, DeclarationCreate } from '#shared/declaration/declaration.ts'
import { earlierWordings } from '#shared/declaration/earlier-wordings.ts'
import { classify } from '#shared/focus/classify.ts'
import { measureFocus } from '#shared/focus/focus.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'

import { askDatabase } from '../db/ask.ts'
import type { Ask } from '../db/ask.ts'
import { listDeclarationChanges } from '../history/history.service.ts'
import { userOf } from '../http/call.ts'
import { wholeList } from '../http/list-reply.ts'
import { implement } from '../http/serve.ts'
import { snapshotFor } from '../portfolio/snapshot.service.ts'
import {
  createDeclaration,
  listDeclarations,
  refuseWrongDay,
  rewordDeclaration,
  withdrawDeclaration,
} from './declaration.store.ts'

export const declarationRoutes = implement(declarationApi, {
  list: async ({ house, params }) => wholeList(await listWithWordings(askDatabase(house.db), params.id)),
  create: async (call) => {
    const { house, caller, params, query, body } = call
    const { today } = caller
    if (query.preview) {
      call.answerWith(200)
      return previewDeclaration(await snapshotFor(house, caller), body)
    }
    return call.write((tx) =>
      createDeclaration(tx, params.id, { written: body, today, decidedBy: userOf(caller) }),
    )
  },
  reword: (call) => call.write((tx) => rewordDeclaration(tx, oneOf(call), call.body)),
  withdraw: (call) =>
    call.write(async (tx) => {
      await withdrawDeclaration(tx, oneOf(call))
      return { revision: tx.revision }
    }),
})

async function listWithWordings(ask: Ask, id: Declaration['portfolioId']) {
  const changes = await listDeclarationChanges(ask, id)
  return (await listDeclarations(ask, id)).map((one) => ({
    ...one,
    earlier: earlierWordings(
      one,
      changes.filter((change) => change.subject.id === one.id),
    ),
  }))
}

const oneOf = ({
  params,
  version,
  caller,
}: {
  params: { id: Declaration['portfolioId']; declaration: string }
  version: number
  caller: { today: string }
}) => ({
  portfolioId: params.id,
  id: params.declaration,
  version,
  today: caller.today,
})

/** What the declaration would make of each row on its first day, with the verdict before and after; writes nothing. */
function previewDeclaration(snapshot: Snapshot, written: DeclarationCreate): DeclarationPreview {
  refuseWrongDay(snapshot.declarations, written.effectiveFrom, snapshot.today)
  const day = written.effectiveFrom > snapshot.today ? written.effectiveFrom : snapshot.today
  const before = { ...snapshot, today: day }
  const planned: Declaration = {
    ...written,
    id: 'planned',
    portfolioId: snapshot.portfolio.id,
    decidedBy: null,
    version: 0,
    createdAt: '',
  }
  const after = { ...before, declarations: [...snapshot.declarations, planned] }
  const [was, becomes] = [classify(before), classify(after)]
  const reclassified = snapshot.initiatives
    .filter((one) => one.archivedAt === null)
    .map(({ id, key, title }) => ({
      id,
      key,
      title,
      from: was.get(id) ?? 'unclassified',
      to: becomes.get(id) ?? 'unclassified',
    }))
    .filter((one) => one.from !== one.to)
  return { reclassified, before: measureFocus(before), after: measureFocus(after) }
}
