import { api } from '#shared/api.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { portfolioWrite } from '../api/mutation.ts'

export const draftSupportWrite = (id: PortfolioId) => portfolioWrite(api.support.create, id)
export const reviseSupportWrite = (id: PortfolioId) => portfolioWrite(api.support.update, id)
export const removeSupportWrite = (id: PortfolioId) => portfolioWrite(api.support.remove, id)
export const submitSupportWrite = (id: PortfolioId) => portfolioWrite(api.support.submit, id)
export const acceptSupportWrite = (id: PortfolioId) => portfolioWrite(api.support.accept, id)
export const returnSupportWrite = (id: PortfolioId) => portfolioWrite(api.support.return, id)
