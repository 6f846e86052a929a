import { api } from '#shared/api.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { portfolioWrite } from '../api/mutation.ts'

// the fields themselves come with every snapshot
export const addFieldMutation = (id: PortfolioId) => portfolioWrite(api.field.create, id)
export const changeFieldMutation = (id: PortfolioId) => portfolioWrite(api.field.update, id)
export const removeFieldMutation = (id: PortfolioId) => portfolioWrite(api.field.remove, id)
export const undoMutation = (id: PortfolioId) => portfolioWrite(api.history.undo, id)
