import { api } from '#shared/api.ts'
import type { CustomPatch } from '#shared/field/custom.ts'
import type { CustomField, FieldCreate, FieldPatch } from '#shared/field/field.ts'
import type { InitiativeId } from '#shared/kernel/id.ts'
import { newPlace } from '#tests/support/set-up.ts'
import type { TestApp } from '#tests/support/test-app.ts'

export type PlaceWithFields = Awaited<ReturnType<typeof placeWithFields>>

/** A portfolio of its own for a test, with short ways to its fields and to what initiatives hold in them. */
export async function placeWithFields(app: TestApp) {
  const place = await newPlace(app)
  const { params } = place
  const read = (id: InitiativeId) => app.admin.call(api.initiative.read, { params: { id } })
  const edit = async (id: InitiativeId, body: object) => {
    const { version } = await read(id)
    return app.admin.call(api.initiative.update, { params: { id }, body, version })
  }
  return {
    ...place,
    /** A field of text, unless said otherwise. */
    add: (body: Partial<FieldCreate> & { name: string }) =>
      app.admin.call(api.field.create, { params, body: { kind: 'text', ...body } }),
    list: async () => (await app.admin.call(api.field.list, { params })).items,
    change: ({ id, version }: CustomField, body: FieldPatch) =>
      app.admin.call(api.field.update, { params: { ...params, field: id }, body, version }),
    remove: ({ id, version }: CustomField) =>
      app.admin.call(api.field.remove, { params: { ...params, field: id }, version }),
    snapshot: () => app.admin.call(api.portfolio.snapshot, { params }),
    read,
    /** Edits at the version of now. */
    edit,
    /** The same for custom fields alone. */
    set: (id: InitiativeId, custom: CustomPatch) => edit(id, { custom }),
    undo: (changeSet: number) => app.admin.call(api.history.undo, { params, body: { changeSet } }),
  }
}
