import type { CompanyProgrammeRow } from '../../../store/graph-store.js'
import type { RootResolver } from '../../context.js'
import type { Connection } from '../../paging.js'
import { readCompanyProgrammes, type CompanyProgrammesArgs } from '../../reads.js'

/** `companyProgrammes(company, target, place, first, after)`. */
export const companyProgrammes: RootResolver<CompanyProgrammesArgs, Connection<CompanyProgrammeRow>> = (_root, args, context) =>
  readCompanyProgrammes(args, context)
